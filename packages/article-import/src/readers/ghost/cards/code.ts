import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { element, escaped, figure } from '../element.ts';
import { type Card, textOf } from './card.ts';

export function codeBlock(card: Card): string {
  const language = textOf(card, 'language').trim().split(/\s/)[0];
  const code = element(
    'code',
    { class: language ? `language-${language}` : undefined },
    escaped(textOf(card, 'code')),
  );
  const block = element('pre', {}, code);
  const caption = textOf(card, 'caption');
  return caption ? figure(block, caption) : block;
}

/** HTML as the writer typed it; it is cleaned with the rest of the body. */
export function html(card: Card): string {
  return textOf(card, 'html');
}

export function markdown(card: Card): string {
  return fromMarkdown(textOf(card, 'markdown'));
}

/** Markdown as Ghost reads it: HTML passes, each line is one, addresses become links. */
export function fromMarkdown(text: string): string {
  // `##Heading` without a space is a heading there.
  const html = RENDERER.render(text.replace(/^(#{1,6})(?=[^#\s])/gm, '$1 '));
  return html.replace('<hr class="footnotes-sep">', '');
}

const RENDERER = new MarkdownIt({ html: true, breaks: true, linkify: true }).use(
  footnotes as never,
);
RENDERER.linkify.set({ fuzzyLink: false });
// A body is hostile until it is cleaned, and cleaning is not for Markdown: let every link pass to it.
RENDERER.validateLink = () => true;
