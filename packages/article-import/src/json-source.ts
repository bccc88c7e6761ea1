import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import type { Place } from './reader.ts';

/**
 * Reads a JSON file (RFC 8259), keeping where its parts stand. `depth` is how many steps below the root
 * a place is still told exactly; what lies deeper stands where its parent does.
 * @throws {JsonError} with the place of the first mistake.
 */
export function readJson(file: string, text: string, depth: number): JsonSource {
  const bare = text.replace(/^\uFEFF/, '');
  const value = parsed(file, bare);
  let places: Map<string, Place> | undefined;
  return {
    value,
    find(...path) {
      places ??= placesIn(file, bare, depth);
      return places.get(keyOf(path));
    },
    at(...path) {
      for (let steps = path.length; steps > 0; steps--) {
        const place = this.find(...path.slice(0, steps));
        if (place) return place;
      }
      return { file, line: 1, column: 1 };
    },
  };
}

/** The same of a file that holds a value a line (JSON Lines); a line that is broken does not stop the others. */
export function readJsonLines(
  file: string,
  text: string,
  depth: number,
): (JsonSource | JsonError)[] {
  return text.split('\n').flatMap((line, index): (JsonSource | JsonError)[] => {
    if (line.trim() === '') return [];
    const shifted = (place: Place) => ({ ...place, line: place.line + index });
    try {
      const source = readJson(file, line, depth);
      const find = (...path: Path) => {
        const place = source.find(...path);
        return place && shifted(place);
      };
      return [{ value: source.value, find, at: (...path) => shifted(source.at(...path)) }];
    } catch (error) {
      if (!(error instanceof JsonError)) throw error;
      return [new JsonError(error.message, shifted(error.place))];
    }
  });
}

/** A file that is not JSON, with the place of the mistake. */
export class JsonError extends Error {
  readonly place: Place;

  constructor(message: string, place: Place) {
    super(message);
    this.name = 'JsonError';
    this.place = place;
  }
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw firstError(file, text);
  }
}

function firstError(file: string, text: string): JsonError {
  let found: JsonError | undefined;
  try {
    visit(
      text,
      {
        onError(code, _offset, _length, line, character) {
          found ??= new JsonError(sentenceOf(code), {
            file,
            line: line + 1,
            column: character + 1,
          });
        },
      },
      { disallowComments: true },
    );
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    found ??= new JsonError('it is nested too deeply', { file, line: 1, column: 1 });
  }
  return found ?? new JsonError('it is not JSON', { file, line: 1, column: 1 });
}

/** `PropertyNameExpected` as `property name expected`. */
function sentenceOf(code: ParseErrorCode): string {
  return printParseErrorCode(code)
    .replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .toLowerCase();
}

function placesIn(file: string, text: string, depth: number): Map<string, Place> {
  const places = new Map<string, Place>();
  const keep = (path: (string | number)[], line: number, character: number) => {
    if (path.length <= depth)
      places.set(keyOf(path), { file, line: line + 1, column: character + 1 });
  };
  let level = 0;
  // A value deeper than `depth` is not looked into: its own places are not asked for.
  const begin = (line: number, character: number, path: () => (string | number)[]) => {
    keep(path(), line, character);
    level++;
    return level <= depth;
  };
  const end = () => {
    level--;
  };
  try {
    visit(text, {
      onObjectBegin: (_offset, _length, line, character, path) => begin(line, character, path),
      onObjectEnd: end,
      onArrayBegin: (_offset, _length, line, character, path) => begin(line, character, path),
      onArrayEnd: end,
      onObjectProperty: (name, _offset, _length, line, character, path) =>
        keep([...path(), name], line, character),
    });
  } catch (error) {
    // Beyond some thousand levels there is no stack to look on: what was found so far stands.
    if (!(error instanceof RangeError)) throw error;
  }
  return places;
}

function keyOf(path: readonly (string | number)[]): string {
  return JSON.stringify(path.map(String));
}

export interface JsonSource {
  value: unknown;
  /** Where the key at a path stands; undefined where there is none, or where it lies too deep. */
  find: (...path: Path) => Place | undefined;
  /** The same, or where the nearest thing around it stands. */
  at: (...path: Path) => Place;
}

type Path = (string | number)[];
