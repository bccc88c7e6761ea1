/**
 * What a page says: its text, pictures, links and times, as lines of which a part of the page has a run.
 * Names of styles and scripts, classes and the words of buttons are left out, so that it changes when
 * the story does and not when the site does.
 */
export class Said {
  readonly lines: string[] = [];
  /** How many elements are open around that say nothing. */
  #silent = 0;

  open(name: string, attributes: Attributes): void {
    if (this.#silent > 0 || isSilent(name, attributes)) {
      this.#silent++;
      return;
    }
    for (const attribute of SAYING[name] ?? [])
      if (attributes[attribute]) this.lines.push(`${attribute}=${attributes[attribute]}`);
  }

  text(text: string): void {
    if (this.#silent > 0) return;
    const said = text.replace(/\s+/g, ' ').trim();
    if (said) this.lines.push(said);
  }

  close(): void {
    if (this.#silent > 0) this.#silent--;
  }
}

function isSilent(name: string, attributes: Attributes): boolean {
  return SILENT.has(name) || ASIDE.has(attributes['data-part'] ?? '');
}

const SILENT = new Set([
  'button',
  'script',
  'style',
  'svg',
  'dialog',
  'form',
  'template',
  'noscript',
]);
// Furniture for passing a story on is no part of the story.
const ASIDE = new Set(['share', 'save']);
const SAYING: Record<string, string[]> = {
  a: ['href'],
  img: ['src', 'alt'],
  time: ['datetime'],
  video: ['src', 'poster'],
  audio: ['src'],
  source: ['src'],
};

export type Attributes = Readonly<Record<string, string>>;
