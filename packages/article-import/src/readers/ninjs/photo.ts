import { splitCredit } from '../../html/split-credit.ts';
import type { HtmlSurroundings } from '../../html/surroundings.ts';
import type { NoteTaker } from '../../note-taker.ts';
import type { Association, NewsItem } from './news-item.ts';
import { inRole, plain } from './words.ts';

/** The pictures that belong to an item, the lead photo first; an item of type picture is its own. */
export function picturesOf(item: NewsItem): Association[] {
  if (isPicture(item)) return [{ ...item, name: 'main', rel: 'lead' }];
  const pictures = (item.associations ?? []).filter(
    (each) => isPicture(each) && !isShownIn(each, item),
  );
  return pictures.toSorted((a, b) => Number(isLead(b)) - Number(isLead(a)));
}

/** A picture as a story has it: the largest file, caption, credit and alt text apart, and its rights. */
export function photoOf(
  picture: Association,
  { picture: place }: HtmlSurroundings,
  notes: NoteTaker,
): Photo | undefined {
  const words = wordsOf(picture, notes);
  const sources = filesOf(picture);
  const placed = place?.({ sources, ...words });
  if (!placed) {
    const said = [words.alt, words.caption, words.credit].filter(Boolean).join('; ');
    notes.dropped(
      'associations',
      'import/picture-missing',
      `The picture ${sources[0] ?? picture.uri} does not come along${said ? `: ${said}` : ''}.`,
    );
    return undefined;
  }
  notes.kept('associations', 'photo');
  const rights = rightsOf(picture, notes);
  return {
    src: placed.path,
    ...(words.alt && { alt: words.alt }),
    ...(words.caption && { caption: words.caption }),
    ...(words.credit && { credit: words.credit }),
    ...(rights && { rights }),
  };
}

function isPicture({ type, renditions }: NewsItem): boolean {
  if (type === 'picture' || type === 'graphic') return true;
  return (
    type === undefined &&
    (renditions ?? []).some(({ contentType }) => /^image\//.test(contentType ?? ''))
  );
}

/** Whether a picture, that is not the lead, stands in the text already: so Superdesk keeps those of its texts. */
function isShownIn(picture: Association, { bodies = [] }: NewsItem): boolean {
  if (isLead(picture)) return false;
  const files = filesOf(picture);
  return bodies.some(({ value }) => files.some((file) => file !== '' && value.includes(file)));
}

function isLead({ name, rel }: Association): boolean {
  return rel === 'lead' || LEAD.test(name);
}

const LEAD =
  /^(lead|main|mainpic|main-?image|feature-?media|featured?|hero|cover|top)([-_]?(image|photo|pic|media))?$/i;

/** The files of a picture, the largest first. */
function filesOf({ renditions = [] }: NewsItem): string[] {
  const files = renditions.filter(
    ({ href, contentType = '' }) =>
      href && (contentType === '' || contentType.startsWith('image/')),
  );
  const size = ({
    width = 0,
    height = 0,
  }: {
    width?: number | undefined;
    height?: number | undefined;
  }) => width * height;
  return files.toSorted((a, b) => size(b) - size(a)).map(({ href }) => href ?? '');
}

function wordsOf(picture: Association, notes: NoteTaker): Words {
  const { descriptions, by, people, copyrightHolder } = picture;
  const alt = inRole(descriptions, ['alt', 'alttext', 'alt-text']);
  const caption = inRole(descriptions, CAPTION);
  const line = inRole(descriptions, ['creditline', 'credit']);
  const makers = (people ?? []).flatMap(({ name, rel }) =>
    name && /^(creator|photographer|author)$/i.test(rel ?? '') ? [name] : [],
  );
  const credit = (line && plain(line)) || by?.trim() || makers.join(', ');
  const said = { alt: alt ? plain(alt) : '', caption: caption ? plain(caption) : '', credit };
  return credit ? said : guessed(said, copyrightHolder, notes);
}

/** Who made a picture, from its caption, else from whose it is. */
function guessed(said: Words, holder: string | undefined, notes: NoteTaker): Words {
  const parted = splitCredit(said.caption);
  const value = parted.credit ?? holder;
  if (!value) return said;
  notes.guessed('associations', 'import/credit-guessed', {
    ...{ message: 'The picture names no one who made it.', value },
    ...{ source: parted.credit ? 'the caption' : 'copyrightHolder' },
    confidence: parted.credit ? 'medium' : 'low',
  });
  return { ...said, caption: parted.caption, credit: value };
}

const CAPTION = ['caption', 'main', 'text', 'summary', 'abstract', '', 'richtext', 'html'];

function rightsOf(picture: Association, notes: NoteTaker): Photo['rights'] | undefined {
  const { copyrightHolder: holder, rightsInfo, usageTerms } = picture;
  const licence = webAddress(rightsInfo?.linkedRights);
  const url = webAddress(usageTerms);
  if (usageTerms && !url)
    notes.dropped(
      'associations',
      'import/usage-terms',
      `The picture ${picture.uri} may be used so: ${usageTerms}`,
    );
  const rights = { ...(holder && { holder }), ...(licence && { licence }), ...(url && { url }) };
  return Object.keys(rights).length > 0 ? rights : undefined;
}

function webAddress(text: string | undefined): string | undefined {
  return text && /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? text : undefined;
}

export interface Photo {
  src: string;
  alt?: string;
  caption?: string;
  credit?: string;
  rights?: { holder?: string; licence?: string; url?: string };
}

interface Words {
  alt: string;
  caption: string;
  credit: string;
}
