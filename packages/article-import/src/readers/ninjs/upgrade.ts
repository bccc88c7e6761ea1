import type { Association, Concept, NewsItem, Variant } from './news-item.ts';
import type { FirstItem } from './schema/first.ts';

/** An item of ninjs 1 as ninjs 3 would have it. */
export function upgrade(old: FirstItem): NewsItem {
  return {
    uri: old.uri || old.guid || '',
    type: old.type,
    representationType: old.representationtype === 'incomplete' ? 'partial' : undefined,
    version: old.version,
    firstCreated: old.firstcreated ?? old.firstpublished,
    versionCreated: old.versioncreated,
    contentCreated: old.contentcreated,
    embargoed: old.embargoed,
    expires: old.expires,
    pubStatus: old.pubstatus,
    urgency: old.urgency,
    ...rightsOf(old),
    edNote: old.ednote,
    language: old.language,
    headlines: variants(old, 'headline'),
    descriptions: variants(old, 'description'),
    bodies: variants(old, 'body'),
    people: peopleOf(old),
    organisations: old.organisation?.map(conceptOf),
    places: old.place?.map(conceptOf),
    subjects: subjectsOf(old),
    genres: old.genre?.map(conceptOf),
    infoSources: sourcesOf(old),
    translationOf: old.translation_of,
    title: old.title,
    by: old.byline,
    slugline: old.slugline,
    located: old.located,
    renditions: renditionsOf(old),
    associations: associationsOf(old),
    altIds: Object.entries(old.altids ?? {}).map(([role, value]) => ({
      role,
      value: String(value),
    })),
  };
}

/** Sources; Superdesk names the agency alone. */
function sourcesOf({ infosource, source }: FirstItem): Concept[] {
  if (!infosource?.length) return source ? [{ name: source }] : [];
  return infosource.map(({ rel, ...concept }) => ({ ...conceptOf(concept), role: rel }));
}

function rightsOf(old: FirstItem) {
  return {
    copyrightHolder: old.copyrightholder,
    copyrightNotice: old.copyrightnotice,
    usageTerms: old.usageterms,
    rightsInfo: old.rightsinfo && {
      langId: old.rightsinfo.langid,
      linkedRights: old.rightsinfo.linkedrights,
      encodedRights: old.rightsinfo.encodedrights,
    },
  };
}

/** `body_html` and its like: what stands behind the line is a role or a kind of text. */
function variants(old: FirstItem, name: 'headline' | 'description' | 'body'): Variant[] {
  const plain = name === 'headline' && old.headline ? [{ role: 'main', value: old.headline }] : [];
  const rest = Object.entries(old).flatMap(([key, value]) => {
    if (!key.startsWith(`${name}_`) || typeof value !== 'string' || value === '') return [];
    const suffix = key.slice(name.length + 1);
    const contentType = TYPES[suffix.toLowerCase()];
    return [{ role: contentType ? undefined : suffix, contentType, value }];
  });
  return [...plain, ...rest];
}

const TYPES: Record<string, string> = {
  text: 'text/plain',
  html: 'text/html',
  html5: 'text/html',
  xhtml: 'application/xhtml+xml',
};

/** People, and the authors whom Superdesk lists apart. */
function peopleOf({ person, authors }: FirstItem): Concept[] {
  const named = (authors ?? []).map(({ name, role }) => ({
    name: name ?? undefined,
    rel: /^(writer|author|reporter)?$/i.test(role ?? '') ? 'author' : (role ?? 'author'),
  }));
  return [...named, ...(person ?? []).map(conceptOf)];
}

/** Subjects, Superdesk's services, which are sections, before them, and its keywords behind. */
function subjectsOf({ subject, service, keywords }: FirstItem): Concept[] {
  return [
    ...(service ?? []).map((concept) => ({ ...conceptOf(concept), rel: 'service' })),
    ...(subject ?? []).map(conceptOf),
    ...(keywords ?? []).map((name) => ({ name })),
  ];
}

function conceptOf({ name, rel, scheme, code }: OldConcept): Concept {
  const uri = scheme && code && /^https?:/.test(scheme) ? `${scheme}${code}` : undefined;
  return { name, rel, uri, literal: code };
}

function renditionsOf({ renditions }: FirstItem) {
  return Object.entries(renditions ?? {}).map(([name, rendition]) => ({
    name,
    href: rendition.href ?? rendition.media,
    contentType: rendition.mimetype,
    width: rendition.width,
    height: rendition.height,
  }));
}

function associationsOf({ associations }: FirstItem): Association[] {
  return Object.entries(associations ?? {}).flatMap(([name, item]) =>
    item ? [{ ...upgrade(item), name }] : [],
  );
}

interface OldConcept {
  name?: string | undefined;
  rel?: string | undefined;
  scheme?: string | undefined;
  code?: string | undefined;
}
