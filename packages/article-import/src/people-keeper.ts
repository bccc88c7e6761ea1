import type { Note, PersonItem, ReadOptions } from './reader.ts';

/**
 * Keeps the people that bylines name, each once. A person whose id another source gave to someone else
 * gets an id of their own.
 */
export function peopleKeeper({ isOtherPerson }: ReadOptions): PeopleKeeper {
  const people = new Map<string, PersonItem>();
  return {
    idOf(person) {
      const known = people.get(person.id) ?? withOwnId(person, isOtherPerson);
      people.set(person.id, known);
      return known.id;
    },
    all: () => [...people.values()],
  };
}

function withOwnId(person: PersonItem, isOther: ReadOptions['isOtherPerson']): PersonItem {
  let id = person.id;
  for (let n = 2; isOther?.(id, String(person.fields.name)); n++) id = `${person.id}-${n}`;
  if (id === person.id) return person;
  const message = `Another source has someone else as ${person.id}: this person is ${id}.`;
  const note: Note = {
    what: 'guessed',
    field: 'id',
    code: 'import/person-clash',
    message,
    place: person.source,
    value: id,
    source: 'the id and a number',
    confidence: 'high',
  };
  return { ...person, id, notes: [...person.notes, note] };
}

export interface PeopleKeeper {
  /** The id under which a person stands; the first one of an id stays. */
  idOf: (person: PersonItem) => string;
  all: () => PersonItem[];
}
