import type { Kind } from '@broadsheet/article-schema';
import { markPaidLinks } from './paid-links.ts';
import { markQuestions } from './questions.ts';

/** The HTML of a body as its kind of story shows it, from Markdown and MDX alike. */
export function bodyOfKind(kind: Kind, html: string): string {
  if (kind === 'interview') return markQuestions(html);
  if (kind === 'sponsored') return markPaidLinks(html);
  return html;
}
