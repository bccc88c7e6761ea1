import type { Parents, Root } from 'hast';
import { attribute, firstIn, isElement, textOf } from './element.ts';

/** Takes out what stands a second time for readers without scripts: a picture that a script shows. */
export function dropRepeats(root: Root): void {
  const shown = new Set<string>();
  readSources(root, shown);
  dropIn(root, shown);
}

/** The addresses of all pictures outside `noscript`, under whatever attribute. */
function readSources(parent: Parents, shown: Set<string>): void {
  for (const child of parent.children) {
    if (!isElement(child) || child.tagName === 'noscript') continue;
    if (child.tagName === 'img')
      for (const value of Object.values(child.properties)) shown.add(String(value));
    readSources(child, shown);
  }
}

function dropIn(parent: Parents, shown: ReadonlySet<string>): void {
  parent.children = parent.children.filter((child) => {
    if (!isElement(child, 'noscript')) return true;
    const img = firstIn(child, 'img');
    return !img || textOf(child) !== '' || !shown.has(attribute(img, 'src'));
  }) as typeof parent.children;
  for (const child of parent.children) if (isElement(child)) dropIn(child, shown);
}
