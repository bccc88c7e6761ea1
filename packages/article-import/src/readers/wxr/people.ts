import type { PersonItem } from '../../reader.ts';
import { safeSlug } from '../../safe-name.ts';
import type { WxrItem } from './item.ts';
import { plain } from './plain.ts';
import type { Survey } from './survey.ts';

/** The people of an item's byline, in order: its co-authors, else who wrote it. No e-mail address is carried. */
export function authorsOf(item: WxrItem, survey: Survey): PersonItem[] {
  const terms = item.terms.filter(({ domain }) => domain === 'author');
  const logins = terms.length > 0 ? terms.map(loginOf) : [item.creator].filter(Boolean);
  return [...new Set(logins)].map((login, at) =>
    personOf(login, terms[at]?.name ?? '', item, survey),
  );
}

/** Co-Authors Plus writes `cap-` before the login of an author. */
function loginOf({ nicename, name }: { nicename: string; name: string }): string {
  return nicename.replace(/^cap-/, '') || name.trim();
}

function personOf(login: string, shown: string, item: WxrItem, survey: Survey): PersonItem {
  const author = survey.channel.authors.get(login) ?? sameName(login, survey);
  const guest = survey.guests.get(login);
  const name = plain(guest?.name ?? author?.name ?? '') || plain(shown) || login;
  const url = guest?.website && /^https?:\/\//.test(guest.website) ? guest.website : undefined;
  const source = guest?.place ?? author?.place ?? item.at('dc:creator');
  const person: PersonItem = {
    kind: 'person',
    id: safeSlug(author?.login ?? login) || 'unknown',
    fields: { name, ...(guest?.bio && { bio: guest.bio }), ...(url && { urls: [url] }) },
    body: '',
    source,
    notes: [],
  };
  if (!guest && !author) {
    const message = `The export has no author of the login ${login}: the name is taken from the story.`;
    person.notes.push({
      what: 'guessed',
      field: 'name',
      code: 'import/person-guessed',
      message,
      place: source,
      value: name,
      source: shown ? 'the co-author term' : 'dc:creator',
      confidence: shown ? 'high' : 'low',
    });
  }
  return person;
}

/** A login as terms write it: `ann-lee` for `Ann.Lee`. */
function sameName(nicename: string, { channel }: Survey) {
  return channel.authors.values().find(({ login }) => safeSlug(login) === nicename);
}
