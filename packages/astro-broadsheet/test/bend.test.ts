import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMPONENTS } from '../src/components.ts';
import { makeSite } from './site.ts';

const guide = readFileSync(new URL('../docs/bend.md', import.meta.url), 'utf8');

/** Each block of code of the guide names the file that it is. */
const FILES = Object.fromEntries(
  [...guide.matchAll(/```\w+\n([\s\S]*?)```/g)].map(([, code = '']) => {
    const [, path = ''] = /^(?:---\n)?(?:\/\/|\/\*|#) (\S+)/.exec(code) ?? [];
    return [path, code];
  }),
);

describe('the guide to bending the paper', () => {
  it('makes a paper from its files alone, where each of them shows', async () => {
    const { code, output, read, files } = await makeSite('bend', { files: FILES }).build();
    expect(output).toContain('Complete');
    expect(code).toBe(0);
    const story = read('2026/11/quay/index.html');
    expect(story).toMatch(
      /hand high\.<\/p><aside class="slot"[^>]*><p>High water at 09:40: 4\.1 m\./,
    );
    expect(story).toMatch(/data-part="kicker"[^>]*>From the quay/);
    expect(story).toContain('Printed on the quay since 1921.');
    expect(story).toContain('every story as it appears');
    expect(story).toContain('data-preset="magazine" data-drop-cap="true"');
    const front = read('index.html');
    expect(front).toContain('Just in');
    // Its one story leads, and stands in no other block.
    expect(front).not.toContain('data-section=');
    expect(read('headlines.txt')).toBe(
      'The quay stood under water https://lantern.example/2026/11/quay/',
    );
    const styles = [...files]
      .filter(([name]) => name.endsWith('.css'))
      .map(String)
      .join();
    expect(styles).toMatch(/--accent:\s*#0a5c52/);
  });

  it('names every component with the sentence that it has in the code', () => {
    const source = readFileSync(new URL('../src/components.ts', import.meta.url), 'utf8');
    const rows = Object.keys(COMPONENTS).map((name) => {
      const [, sentence] = new RegExp(`^  ${name}: '[^']+', // (.*)$`, 'm').exec(source) ?? [];
      return `| \`${name}\` | ${sentence} |`;
    });
    expect(guide.split('\n').filter((line) => /^\| `\w+` \|/.test(line))).toEqual(rows);
  });

  it('has a function of the site give back what it was given, or stops', async () => {
    const files = { ...FILES, 'src/page-data.ts': 'export default () => undefined;' };
    const { code, output } = await makeSite('bend-nothing', { files }).build();
    expect(code).toBe(1);
    expect(output).toMatch(
      /The function in \.\/src\/page-data\.ts gave no page of the kind “\w[\w-]*” for \/\S*\.\s+Return the page that it was given, changed or not\./,
    );
  });
});
