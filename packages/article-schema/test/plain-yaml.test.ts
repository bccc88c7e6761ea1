import { isDeepStrictEqual } from 'node:util';
import { randomOf } from '@broadsheet/article-fixtures';
import { expect, it } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { plainYaml } from '../src/plain-yaml.ts';

it.each([
  ['headline: The river rose\nsection: local\n', { headline: 'The river rose', section: 'local' }],
  [
    'published: 2026-11-20T09:00\nupdated: 2015-12-31 10:00:12 -0400\n',
    { published: '2026-11-20T09:00', updated: '2015-12-31 10:00:12 -0400' },
  ],
  [
    'topics: [Water policy, eels]\nplaces: ["A, B", "C"]\n',
    { topics: ['Water policy', 'eels'], places: ['A, B', 'C'] },
  ],
  [
    'a: \'it\'\'s\'\nb: "say \\"so\\""\nc: 12\nd: false\n',
    { a: "it's", b: 'say "so"', c: 12, d: false },
  ],
  ['# note\nphoto:\n  src: /a.jpg\n\n  alt: A boat\n', { photo: { src: '/a.jpg', alt: 'A boat' } }],
  [
    'byline:\n- ann\n- name: Bo\n  role: photo\n',
    { byline: ['ann', { name: 'Bo', role: 'photo' }] },
  ],
  [
    'photo: {"src": "/a.jpg", "focus": {"x": 0, "y": 1}}\n',
    { photo: { src: '/a.jpg', focus: { x: 0, y: 1 } } },
  ],
])('reads %j', (yaml, fields) => {
  expect(plainYaml(yaml)).toEqual(fields);
});

it.each([
  ...[
    '',
    'a: b: c\n',
    'a: b\na: c\n',
    'a: |\n  b\n',
    'a: b\n  c\n',
    'a: &x b\n',
    'a: *x\n',
    'a:\tb\n',
  ],
  ...[
    'a: ~\n',
    'a: Null\n',
    'a:\nb: c\n',
    'a: 1.5\n',
    'a: 0x1f\n',
    'a: b # c\n',
    'a: b \n',
    'a: [b, [c]]\n',
  ],
  ...[
    'a: {"b": 1, "b": 2}\n',
    'a: {b: 1}\n',
    'true: a\n',
    '__proto__: a\n',
    'a: [null, b]\n',
    'a: "\\u0041"\n',
  ],
  ...[
    'a: b\r\n',
    'a:\n   b: c\n  d: e\n',
    'a: b\u00A0\n',
    '<<: a\n',
    '? a\n: b\n',
    'a: - b\n',
    '- a\n',
  ],
])('leaves %j to the library', (yaml) => {
  expect(plainYaml(yaml)).toBeUndefined();
});

it('reads what the library reads, or nothing', () => {
  const random = randomOf(7);
  const one = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const some = <T>(most: number, make: () => T) =>
    Array.from({ length: 1 + Math.floor(random() * most) }, make);
  const mutated = () => {
    let yaml = one(WHOLE);
    for (const piece of some(3, () => one(PIECES))) {
      const at = Math.floor(random() * (yaml.length + 1));
      yaml = `${yaml.slice(0, at)}${piece}${yaml.slice(at + Math.floor(random() * 3))}`;
    }
    return yaml;
  };
  const written = () =>
    stringify(
      Object.fromEntries(
        some(4, () => [
          one(NAMES),
          one<unknown>([one(PIECES), some(3, () => one(PIECES)), { b: one(PIECES) }]),
        ]),
      ),
    );
  let read = 0;
  for (let at = 0; at < 6000; at++) {
    for (const yaml of [mutated(), written()]) {
      const plain = plainYaml(yaml);
      if (!plain) continue;
      read++;
      const document = parseDocument(yaml, { prettyErrors: false, merge: false });
      const theirs: unknown = document.errors.length > 0 ? document.errors : document.toJS();
      if (!isDeepStrictEqual({ ...(theirs as object) }, plain))
        expect({ yaml, read: plain }).toEqual({ yaml, read: theirs });
    }
  }
  expect(read).toBeGreaterThan(3000);
});

const NAMES = ['a', 'b-c', 'd_e', 'F'];
const WHOLE = [
  'headline: A\nbyline:\n  - ann\n  - name: B\n    role: c\nphoto:\n  src: /a.jpg\n  alt: x y\n',
  'a: "x"\ncorrections:\n- at: 2026-01-01T09:00\n  kind: correction\n  text: It was\n',
  'a: \'it\'\'s\'\nb: 3\nc: true\nlead:\n  until: 2026-01-01T09:00\nd: {"a": ["b", 1]}\n',
  'topics: [Water policy, b]\n# c\n\nbyline: [amina-hadid]\nx: ["a", "b"]\n',
];
const PIECES = [
  ...'abc:- "\'#[]{},\n\\&*!|>%@`~?0159.+exTZ\t\r',
  ...[
    '  ',
    '\n  ',
    '\n- ',
    '\n  - ',
    ': ',
    ' #',
    'null',
    'true',
    'False',
    'é',
    '😀',
    '\u00A0',
    '...',
  ],
  ...[
    '---',
    '"a"',
    "''",
    '<<',
    'yes',
    '.5',
    '1e3',
    '0x1',
    '2026-01-01',
    'a: b',
    '\n  c: d',
    '[]',
    '{}',
  ],
  ...[
    '{"a":1}',
    '{"a":1,"a":2}',
    '[a, b c]',
    '[a, ]',
    '/a b',
    '12 b',
    '(b)',
    '\n# c\n',
    'http://x.y/z?q=1#f',
  ],
];
