import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const WORKFLOWS = readdirSync(`${root}.github/workflows`).map((name) => {
  const text = readFileSync(`${root}.github/workflows/${name}`, 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});

describe.each(WORKFLOWS)('the workflow $name', ({ text, workflow }) => {
  it('runs only scripts that there are', () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    for (const name of named) expect(scripts).toHaveProperty(name);
  });

  it('holds no secret, and asks for no right that it does not name', () => {
    expect(text).not.toContain('secrets.');
    expect(workflow).toHaveProperty('permissions');
  });
});

it('what publishes says who it is, so that packages carry their provenance', () => {
  const [release] = WORKFLOWS.filter(({ text }) => text.includes('publish: npm run'));
  const jobs = Object.values(release?.workflow.jobs ?? {});
  expect(jobs.map(({ permissions }) => permissions['id-token'])).toEqual(['write']);
});

it('the newest Astro that the theme allows is tried every week', () => {
  const [weekly] = WORKFLOWS.filter(({ text }) => text.includes('ASTRO_NEWEST'));
  expect(weekly?.workflow.on).toMatchObject({ schedule: [{ cron: expect.stringMatching(/ 1$/) }] });
  expect(weekly?.text).toContain('npx vitest run tests/packages.test.ts');
});

it('a new paper for GitHub Pages is published by the workflow of the guide', () => {
  const guide = readFileSync(`${root}sites/docs/src/content/docs/publish/deploy.md`, 'utf8');
  const [, shown] =
    /```yaml\n# (?:\.github\/workflows\/publish\.yml)\n([\s\S]*?)```/.exec(guide) ?? [];
  const templates = `${root}packages/create-broadsheet/templates/deploy/github`;
  expect(readFileSync(`${templates}/.github/workflows/publish.yml`, 'utf8')).toBe(shown);
});

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, { permissions: Record<string, string> }>;
}
