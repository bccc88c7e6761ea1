import { type Correction, readMarkdown } from '@broadsheet/article-schema';
import { describe, expect, it } from 'vitest';
import { addCorrection } from '../src/add-correction.ts';

const MENDED: Correction = {
  at: '2026-11-22T11:00',
  kind: 'correction',
  text: 'It was one: not two. # really',
};
const ITEM = `- at: 2026-11-22T11:00
    kind: correction
    text: "It was one: not two. # really"`;

describe('a correction is added, and no other sign of the file changes', () => {
  it.each<[string, string, string]>([
    [
      'to fields without any',
      'a: "x" # why\nb: [ 1,2 ]\n',
      `a: "x" # why\nb: [ 1,2 ]\ncorrections:\n  ${ITEM}\n`,
    ],
    [
      'behind others',
      'corrections:\n  - at: 2026-11-21T11:00\n    kind: update\n    text: One. # seen\n# tail\nb: 2\n',
      `corrections:\n  - at: 2026-11-21T11:00\n    kind: update\n    text: One. # seen\n  ${ITEM}\n# tail\nb: 2\n`,
    ],
    [
      'behind others that are not indented',
      'corrections:\n- { at: 2026-11-21T11:00, kind: update, text: One. }\n',
      `corrections:\n- { at: 2026-11-21T11:00, kind: update, text: One. }\n${ITEM.replaceAll('\n    ', '\n  ')}\n`,
    ],
    [
      'behind one whose text has lines',
      'corrections:\n    - at: 2026-11-21T11:00\n      kind: update\n      text: >-\n        One\n        two.\n\nb: 2\n',
      `corrections:\n    - at: 2026-11-21T11:00\n      kind: update\n      text: >-\n        One\n        two.\n    ${ITEM.replaceAll('\n    ', '\n      ')}\n\nb: 2\n`,
    ],
    [
      'into a list in brackets',
      'corrections: [{ at: 2026-11-21T11:00, kind: update, text: One. }] # all\nb: 2\n',
      'corrections: [{ at: 2026-11-21T11:00, kind: update, text: One. }, {"at":"2026-11-22T11:00","kind":"correction","text":"It was one: not two. # really"}] # all\nb: 2\n',
    ],
    ['in place of an empty list', 'corrections: []\nb: 2\n', `corrections:\n  ${ITEM}\nb: 2\n`],
    ['in place of nothing', 'corrections:\nb: 2\n', `corrections:\n  ${ITEM}\nb: 2\n`],
  ])('%s', (_, before, after) => {
    for (const eol of ['\n', '\r\n'])
      for (const head of ['', '\uFEFF']) {
        const file = (yaml: string) =>
          `${head}---\n${yaml}---\n\nText with --- and  spaces. \n`.replaceAll('\n', eol);
        expect(addCorrection(file(before), MENDED)).toBe(file(after));
      }
  });

  it.each([
    ['a map in braces', '{ a: 1, b: "x" }\n'],
    [
      'a list that is an alias',
      'old: &x [{ at: 2026-11-21T11:00, kind: update, text: One. }]\ncorrections: *x\n',
    ],
  ])('save for the form, where the fields are %s', (_, yaml) => {
    const before = `---\n${yaml}---\n\nText.\n`;
    const after = addCorrection(before, MENDED);
    const { corrections, ...fields } = readMarkdown('', after).fields;
    expect((corrections as unknown[]).at(-1)).toEqual(MENDED);
    const { corrections: _old, ...old } = readMarkdown('', before).fields;
    expect(fields).toEqual(old);
  });
});
