/**
 * Writes a question into the address of the page. Letters that are typed make one step to go back by, which
 * what is sent in the end takes the place of; what was asked before they came stays.
 */
export function writeAddress(url: string, how: How): void {
  const isTyped = history.state === TYPED;
  const isHere = url === (location.search || location.pathname);
  if (how === 'typing' && (isTyped || isHere || !location.search))
    history.replaceState(isHere ? history.state : TYPED, '', url);
  else if (how === 'typing') history.pushState(TYPED, '', url);
  else if (isHere || (how === 'submit' && isTyped)) history.replaceState(null, '', url);
  else history.pushState(null, '', url);
}

const TYPED = 'typed';

/** By letters, by sending the form, or by a press on something else. */
export type How = 'typing' | 'submit' | 'step';
