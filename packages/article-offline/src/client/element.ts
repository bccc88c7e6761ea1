/** An element with text and elements in it: nothing is ever read as HTML. */
export function element(name: string, ...children: (string | Node)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

/** A line of a list: a link, facts under it, and where wanted a button that removes it. */
export function lineOf({ link, facts, remove }: Line): HTMLElement {
  const anchor = document.createElement('a');
  anchor.href = link.url;
  anchor.textContent = link.text;
  anchor.dir = 'auto';
  if (link.language) anchor.lang = link.language;
  const words = element('p', facts.filter(Boolean).join(' · '));
  words.dir = 'auto';
  const item = element('li', element('div', anchor, words));
  if (remove) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = remove.text;
    button.setAttribute('aria-label', `${remove.text}: ${link.text}`);
    button.addEventListener('click', () => void remove.press());
    item.append(button);
  }
  return item;
}

interface Line {
  link: { url: string; text: string; language?: string };
  facts: string[];
  remove?: { text: string; press: () => Promise<void> };
}
