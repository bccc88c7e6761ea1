import { readRecord } from '../device/records.ts';
import { paperOf, say } from './paper.ts';
import { removeSaved, saveStory } from './save.ts';

/**
 * Makes a story's button save it on this device, or remove it again. The button carries `data-save` (the
 * story's path) and `data-manifest`; its words stand in an element of its own.
 */
export async function connect(button: HTMLElement, isPressed = false): Promise<void> {
  const paper = paperOf();
  const { save: url = '', manifest } = button.dataset;
  const label = button.querySelector('span') ?? button;
  const show = async (failure?: string) => {
    const isSaved = (await readRecord('saved', paper.device)).some((story) => story.url === url);
    button.setAttribute('aria-pressed', String(isSaved));
    label.textContent = failure ?? say(paper, isSaved ? 'saved' : 'save');
    return isSaved;
  };
  const press = async () => {
    if (button.getAttribute('aria-busy') === 'true') return;
    button.setAttribute('aria-busy', 'true');
    const isSaved = button.getAttribute('aria-pressed') === 'true';
    let isDone = true;
    if (isSaved) await removeSaved(url, paper);
    else isDone = await saveStory({ url, manifest }, paper).catch(() => false);
    button.removeAttribute('aria-busy');
    await show(isDone ? undefined : say(paper, 'saveFailed'));
  };
  // The page that is idle and the reader who is quick may both ask for this.
  if (button.dataset.connected === undefined) {
    button.dataset.connected = '';
    await show();
    button.addEventListener('click', press);
    if (isPressed) await press();
  }
}
