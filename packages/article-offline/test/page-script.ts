import { connect as first } from '../src/client/first-visit.ts';
import { connect as notes } from '../src/client/notes.ts';
import { prepareShelf } from '../src/client/prepare-shelf.ts';
import { connect as save } from '../src/client/save-button.ts';
import { connect as shelf } from '../src/client/shelf.ts';
import { startOffline } from '../src/client/start.ts';
import { connect as take } from '../src/client/take-panel.ts';

const parts: Record<string, { connect: (element: HTMLElement, isPressed?: boolean) => unknown }> = {
  first: { connect: first },
  notes: { connect: (root) => notes(root) },
  save: { connect: (button, isPressed) => save(button, isPressed) },
  take: { connect: (panel) => take(panel) },
};

startOffline({ first: 'first', notes: 'notes', save: 'save', take: 'take' }, async (name) => {
  const part = parts[name];
  if (!part) throw new Error(name);
  return part;
});
for (const root of document.querySelectorAll<HTMLElement>('[data-shelf-page]'))
  prepareShelf(root, async () => ({ connect: shelf }));
