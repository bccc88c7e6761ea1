import { escapeAttribute, escapeText } from 'entities';

/** An HTML element; `children` are HTML, attributes are text, and those without a value are left out. */
export function element(
  name: string,
  attributes: Record<string, string | undefined>,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value)
    .map(([key, value]) => ` ${key}="${escapeAttribute(value ?? '')}"`);
  const open = `<${name}${written.join('')}>`;
  return VOID.has(name) ? open : `${open}${children.join('')}</${name}>`;
}

/** Text as HTML. */
export function escaped(text: string): string {
  return escapeText(text);
}

/** A paragraph of the parts that hold something, a line each. */
export function lines(...parts: readonly string[]): string {
  const full = parts.filter((part) => part.trim() !== '');
  return full.length > 0 ? element('p', {}, full.join('<br>')) : '';
}

/** A figure; `caption` is HTML. */
export function figure(content: string, caption: string, kind?: string): string {
  const below = caption ? element('figcaption', {}, caption) : '';
  return element('figure', { class: kind }, content, below);
}

const VOID = new Set(['img', 'hr', 'br']);
