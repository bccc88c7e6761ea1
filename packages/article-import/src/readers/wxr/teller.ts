import type { Note, Place } from '../../reader.ts';

/** Notes what is decided about one item; a note stands at its element in the export unless it says where. */
export function createTeller(notes: Note[], at: (field: string) => Place): Teller {
  return (what, field, code, message, more = {}) => {
    notes.push({
      what,
      field,
      code,
      message,
      place: more.place ?? at(ELEMENTS[field] ?? field),
      ...more,
    });
  };
}

const ELEMENTS: Record<string, string> = {
  headline: 'title',
  published: 'wp:post_date_gmt',
  status: 'wp:status',
  byline: 'dc:creator',
  standfirst: 'excerpt:encoded',
  slug: 'wp:post_name',
  id: 'guid',
  aliases: 'link',
  section: 'category',
  topics: 'category',
};

export type Teller = (
  what: Note['what'],
  field: string,
  code: string,
  message: string,
  more?: Partial<Pick<Note, 'value' | 'source' | 'confidence' | 'place'>>,
) => void;
