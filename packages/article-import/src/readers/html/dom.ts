/** The words of a node, with white space as a reader sees it. */
export function textOf(node: Node | null | undefined): string {
  return (node?.textContent ?? '').replaceAll('\u00ad', '').replace(SPACE, ' ').trim();
}

/** The words that name an element in its class and id: `checkAlso-box` gives check, also, box. */
export function namesOf(element: Element): string[] {
  const named = `${element.getAttribute('class') ?? ''} ${element.id ?? ''}`.slice(0, 600);
  return named
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean);
}

/** The attribute's value without white space at its ends; empty where there is none. */
export function attributeOf(element: Element | null | undefined, name: string): string {
  return element?.getAttribute(name)?.trim() ?? '';
}

/** Whether an element stands in the inside of another that answers to the selector, below `root`. */
export function isBelow(element: Element, selector: string, root: Element): boolean {
  const found = element.parentElement?.closest(selector);
  return found != null && found !== root && root.contains(found);
}

export function elementsIn(root: ParentNode, selector: string): Element[] {
  return [...root.querySelectorAll(selector)];
}

// Also spaces that take no room.
const SPACE = /[\s\u200b\ufeff]+/g;
