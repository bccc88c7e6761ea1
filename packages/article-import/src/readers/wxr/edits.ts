/** Replaces pieces of a text, and can tell for a place in the result where it stood before. */
export function edited(source: string, edits: readonly Edit[]): EditedText {
  const pieces: string[] = [];
  const marks: { at: number; from: number }[] = [{ at: 0, from: 0 }];
  let from = 0;
  let length = 0;
  for (const { start, end, text } of edits) {
    if (start < from) continue;
    pieces.push(source.slice(from, start), text);
    length += start - from;
    marks.push({ at: length, from: start });
    length += text.length;
    marks.push({ at: length, from: end });
    from = end;
  }
  pieces.push(source.slice(from));
  const before = (offset: number) => {
    let [low, high] = [0, marks.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((marks[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const { at = 0, from: start = 0 } = marks[low] ?? {};
    const next = marks[low + 1]?.from ?? source.length;
    return Math.min(start + offset - at, Math.max(start, next));
  };
  return { text: pieces.join(''), before };
}

/** In order, none in another. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

export interface EditedText {
  text: string;
  before: (offset: number) => number;
}
