import { textOf } from '../../html/element.ts';
import { parseHtml } from '../../html/parse.ts';
import type { Variant } from './news-item.ts';

/** A headline or description as plain text on one line. */
export function plain({ value, contentType = '' }: Variant): string {
  const isHtml = /html/i.test(contentType) || /^\s*<(p|div|h\d|span)\b/i.test(value);
  return isHtml ? textOf(parseHtml(value).root) : value.replace(/\s+/g, ' ').trim();
}

/** The first variant in one of the roles, in their order, that holds something. */
export function inRole(variants: readonly Variant[] | undefined, roles: readonly string[]) {
  for (const role of roles) {
    const found = variants?.find((variant) => roleOf(variant) === role && variant.value.trim());
    if (found) return found;
  }
  return undefined;
}

/** `main` for `Main` and for `http://…/main`; empty without a role. */
export function roleOf({ role = '' }: Variant): string {
  return (role.split(/[/#:]/).at(-1) ?? '').toLowerCase();
}
