import type { Element, Nodes } from 'hast';
import type { HtmlFinding } from './finding.ts';
import type { HtmlSurroundings } from './surroundings.ts';

/** What the handlers of one conversion share: the archive around, and where findings go. */
export function createContext(
  surroundings: HtmlSurroundings,
  findings: HtmlFinding[],
): HtmlContext {
  return {
    surroundings,
    dropped: (node, code, message) =>
      findings.push({ what: 'dropped', code, message, offset: offsetOf(node) }),
    guessed: (node, code, message) =>
      findings.push({ what: 'guessed', code, message, offset: offsetOf(node) }),
  };
}

function offsetOf(node: { position?: Element['position'] | undefined }): number {
  return node.position?.start.offset ?? 0;
}

type Tell = (node: Pick<Nodes, 'position'>, code: string, message: string) => void;

export interface HtmlContext {
  surroundings: HtmlSurroundings;
  dropped: Tell;
  guessed: Tell;
}
