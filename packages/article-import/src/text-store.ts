/** Very many texts, each under a whole number: without the room that an engine takes for every text. */
export function textStore(): TextStore {
  const pieces: Buffer[] = [];
  let end = PIECE;
  return {
    add(text) {
      const bytes = Buffer.from(text);
      const room = LENGTH + bytes.length;
      if (end + room > PIECE) {
        pieces.push(Buffer.alloc(Math.max(PIECE, room)));
        end = 0;
      }
      const piece = pieces.at(-1) as Buffer;
      const at = end;
      piece.writeUInt32LE(bytes.length, at);
      bytes.copy(piece, at + LENGTH);
      end += room;
      return (pieces.length - 1) * PIECE + at;
    },
    get(number) {
      const piece = pieces[Math.floor(number / PIECE)] as Buffer;
      const from = (number % PIECE) + LENGTH;
      return piece.toString('utf8', from, from + piece.readUInt32LE(from - LENGTH));
    },
  };
}

const PIECE = 65_536;
const LENGTH = 4;

export interface TextStore {
  /** Its number, below 2³² for 4 GB of texts. */
  add: (text: string) => number;
  get: (number: number) => string;
}
