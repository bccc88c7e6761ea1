import { checkAddress } from './check-address.ts';
import { checkContent } from './check-content.ts';
import { checkHosting } from './check-hosting.ts';
import { checkIgnored } from './check-ignored.ts';
import { checkNode } from './check-node.ts';
import { checkPackages } from './check-packages.ts';
import { checkPeople } from './check-people.ts';
import { checkSections } from './check-sections.ts';
import { checkZone } from './check-zone.ts';
import type { Check } from './doctor.ts';

/** What a doctor looks at, in order. */
export const CHECKS: readonly Check[] = [
  checkNode,
  checkPackages,
  checkAddress,
  checkZone,
  checkContent,
  checkSections,
  checkPeople,
  checkHosting,
  checkIgnored,
];
