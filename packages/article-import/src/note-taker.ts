import type { Note, Place } from './reader.ts';

/** Takes the notes about one item, each with the place of its field. */
export function noteTaker(placeOf: (field: string) => Place): NoteTaker {
  const notes: Note[] = [];
  return {
    notes,
    body: (field, { what, code, message }) =>
      notes.push({ what, field: 'body', code, message, place: placeOf(field) }),
    kept: (field, as) =>
      notes.push({ what: 'kept', field, code: 'import/kept', message: as, place: placeOf(field) }),
    dropped: (field, code, message) =>
      notes.push({ what: 'dropped', field, code, message, place: placeOf(field) }),
    guessed: (field, code, guess) =>
      notes.push({ what: 'guessed', field, code, ...guess, place: placeOf(field) }),
  };
}

export interface NoteTaker {
  notes: Note[];
  /** Something in the body, which the source has in `field`. */
  body: (field: string, note: Pick<Note, 'what' | 'code' | 'message'>) => void;
  /** A field of the source that means the same in the story: `as` names it there. */
  kept: (field: string, as: string) => void;
  dropped: (field: string, code: string, message: string) => void;
  guessed: (field: string, code: string, guess: Guess) => void;
}

/** What was decided on without being said. */
export interface Guess {
  message: string;
  /** The value decided on, in short. */
  value: string;
  /** Where the value comes from. */
  source: string;
  confidence: 'high' | 'medium' | 'low';
}
