import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../src/cli.ts';
import { NOW, paper, story, write } from './site.ts';

const scratch = mkdtempSync(join(tmpdir(), 'check-'));
const clean = join(scratch, 'clean/dist');
const broken = join(scratch, 'broken/dist');
const excused = join(scratch, 'excused/dist');
const BROKEN = paper(story('a', { body: '<a href="/gone/">a</a><h4>Deep</h4>' }));
write(clean, paper(story('a')));
write(broken, BROKEN);
write(excused, BROKEN);
write(join(excused, '..'), {
  'article-check.json':
    '{"off":{"link-broken":"the old files are gone","heading-order":{"reason":"as printed","files":["2026/"]}}}',
});
write(scratch, {
  'settings.json': '{"on":{},"off":{"link-brokn":"x","link-broken":"","id-duplicate":{"files":3}}}',
  'nonsense.json': '{',
});
afterAll(() => rmSync(scratch, { recursive: true }));

describe('article-check', () => {
  it('ends with 0 where nothing is wrong', () => {
    expect(check(clean)).toMatchObject({ code: 0, errors: '' });
  });

  it('ends with 1 where something is, and tells all of it by rule', () => {
    expect(check(broken)).toEqual({
      code: 1,
      errors: '',
      said: `heading-order (1)
  2026/03/a/index.html:8:23
    “Deep” is an h4 after an h1
  → Let headings go down one level at a time; size is a matter of style sheets.

link-broken (1)
  2026/03/a/index.html:8:1
    No file answers https://paper.example/gone/ (href of a)
  → Correct the address, or let the old one redirect to where the page is now.

facts compared: JSON-LD 11, sitemap 2
3 files, 2 pages, 1 story: 2 findings`,
    });
  });

  it('leaves out what the settings beside the folder excuse, and says so', () => {
    const { code, said } = check(excused);
    expect(code).toBe(0);
    expect(said).toContain('off: link-broken (the old files are gone)');
    expect(said).toContain('off in 2026/: heading-order (as printed)');
  });

  it('writes the same for programs', () => {
    const report = JSON.parse(check(broken, '--format', 'json').said);
    expect(report.findings.map(({ code }: { code: string }) => code)).toEqual([
      'link-broken',
      'heading-order',
    ]);
    expect(report).toMatchObject({ base: 'https://paper.example/', pages: 2, stories: 1 });
  });

  it('writes annotations for GitHub', () => {
    const [first] = check(broken, '--format', 'github').said.split('\n');
    expect(first).toBe(
      `::error file=${broken}/2026/03/a/index.html,line=8,col=1,title=link-broken::No file answers https://paper.example/gone/ (href of a). Correct the address, or let the old one redirect to where the page is now.`,
    );
  });

  it('takes another address and another moment', () => {
    const earlier = check(clean, '--now', '2026-03-01T00:00:00Z').said;
    expect(earlier).toContain('date-in-future (2)');
    const elsewhere = check(clean, '--site', 'https://other.example').said;
    expect(elsewhere).toContain('https://paper.example/2026/03/a/ is not of this site');
  });

  it('shows its options and its rules', () => {
    const { code, said } = check('--help');
    expect(code).toBe(0);
    for (const word of ['--format', '--site', '--now', '--config', 'facts-disagree'])
      expect(said).toContain(word);
    expect(check('--version')).toMatchObject({ code: 0, said: '1.2.3' });
  });

  it.each([
    [['nowhere'], 'nowhere is no folder; give a built site'],
    [[], "error: missing required argument 'folder'"],
    [[clean, '--format', 'xml'], 'Allowed choices are text, json, github.'],
    [[clean, '--now', 'noon'], 'It must be a moment such as 2026-11-24T06:00:00Z.'],
    [[clean, '--site', 'paper'], 'It must be an address such as https://example.org/.'],
    [[clean, '--config', join(scratch, 'none.json')], 'does not exist'],
    [[clean, '--config', join(scratch, 'nonsense.json')], 'nonsense.json: Expected property name'],
  ])('ends with 2 and says why: %j', (args, reason) => {
    const { code, errors } = check(...args);
    expect(code).toBe(2);
    expect(errors).toContain(reason);
  });

  it('tells everything that is wrong with the settings at once', () => {
    const file = join(scratch, 'settings.json');
    expect(check(clean, '--config', file).errors.split('\n')).toEqual([
      `${file}: “on” is no setting; there is only “off”`,
      `${file}: “link-brokn” is no rule`,
      `${file}: “link-broken” must say why it is off`,
      `${file}: “id-duplicate” must say why it is off`,
      `${file}: “files” of “id-duplicate” must be a list of paths`,
    ]);
  });
});

function check(...args: string[]): { code: number; said: string; errors: string } {
  const said: string[] = [];
  const errors: string[] = [];
  const code = run(args, {
    log: (text) => said.push(text),
    error: (text) => errors.push(text),
    isTerminal: false,
    version: '1.2.3',
    now: Date.parse(NOW),
  });
  return { code, said: said.join('\n'), errors: errors.join('\n') };
}
