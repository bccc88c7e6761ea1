import type { Note, Place, RefusedItem } from '../../reader.ts';
import type { ExportFile } from './export-files.ts';
import type { Fault } from './nodes.ts';

/** Keeps what is wrong with the XML until the item is read in which it stands; the same fault is told once an item. */
export function faultKeeper(): FaultKeeper {
  let waiting: Fault[] = [];
  return {
    add: (fault) => void waiting.push(fault),
    take(end) {
      const mine = waiting.filter(({ place }) => isBefore(place, end));
      waiting = waiting.filter(({ place }) => !isBefore(place, end));
      return notesOf(mine);
    },
    rest({ name }) {
      const [first] = waiting;
      if (!first) return [];
      const stop = waiting.find(({ code }) => code === 'unreadable') ?? first;
      const item: RefusedItem = {
        kind: 'refused',
        code: `import/xml-${stop.code}`,
        reason: `The file is not whole XML: ${stop.message}`,
        title: name,
        source: stop.place,
        notes: notesOf(waiting),
      };
      return [item];
    },
  };
}

function notesOf(faults: readonly Fault[]): Note[] {
  const kinds = Map.groupBy(faults, ({ code }) => code);
  return [...kinds].map(([code, all]) => {
    const [first] = all as [Fault];
    const times = all.length > 1 ? ` (${all.length} times, here first)` : '';
    const source = first.source ? ` ${JSON.stringify(first.source)}` : '';
    return {
      what: LOST.has(code) ? ('dropped' as const) : ('guessed' as const),
      field: 'body',
      code: `import/xml-${code}`,
      message: `${first.message}${source}${times}`,
      place: first.place,
    };
  });
}

const LOST = new Set(['control-character', 'field-long']);

function isBefore(place: Place, end: Place): boolean {
  return place.line < end.line || (place.line === end.line && place.column <= end.column);
}

interface FaultKeeper {
  add: (fault: Fault) => void;
  /** The faults up to a place, as notes. */
  take: (end: Place) => Note[];
  /** Those behind the last item, as a refusal: the file does not end as it should. */
  rest: (file: ExportFile) => RefusedItem[];
}
