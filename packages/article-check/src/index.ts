export { checkFolder, type Options } from './check-folder.ts';
export { FACT_NAMES, type FactName, type Facts, FORMATS, type Format } from './facts.ts';
export type { Finding, Problem } from './finding.ts';
export type { Report } from './report.ts';
export { REPORTERS, type Reporter } from './reporters/index.ts';
export type { Rule, Site } from './rule.ts';
export { parseSettings, type Settings, SettingsError } from './settings.ts';

import { RULES } from './rules/index.ts';

/** The codes of all rules, sorted. */
export const CODES: readonly string[] = RULES.map(({ code }) => code);
