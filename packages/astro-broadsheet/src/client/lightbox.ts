import styles from '../styles/lightbox.css?url';

/**
 * Shows the pictures of galleries over the whole window, one beside the other: they are swiped or
 * scrolled, and turned by arrow keys and buttons. Without it a gallery is pictures in a column. Its
 * style sheet comes with it: whoever has no script needs none.
 */
export function connectLightbox(dialog: HTMLDialogElement): void {
  const list = dialog.querySelector('ul') as HTMLUListElement;
  const place = dialog.querySelector('.lightbox-place') as HTMLElement;
  const [back, next] = dialog.querySelectorAll<HTMLButtonElement>('[data-step]');
  const number = new Intl.NumberFormat(dialog.dataset.numbers);
  const current = () => Math.round(Math.abs(list.scrollLeft) / Math.max(1, list.clientWidth));
  const show = () => {
    const at = current();
    place.textContent = `${number.format(at + 1)} / ${number.format(list.children.length)}`;
    if (back) back.disabled = at === 0;
    if (next) next.disabled = at === list.children.length - 1;
  };
  const turn = (to: number) =>
    list.children[to]?.scrollIntoView({ inline: 'start', block: 'nearest' });
  const open = (figures: readonly HTMLElement[], at: number) => {
    list.replaceChildren(...figures.map(enlarged));
    dialog.showModal();
    // At once, whatever the style sheet says of scrolling.
    list.children[at]?.scrollIntoView({ inline: 'start', block: 'nearest', behavior: 'instant' });
    show();
  };

  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = styles;
  document.head.append(sheet);
  for (const gallery of document.querySelectorAll('.gallery')) {
    const figures = [...gallery.querySelectorAll<HTMLElement>('figure')];
    for (const [at, figure] of figures.entries())
      figure.append(buttonFor(figure, dialog.dataset.enlarge ?? '', () => open(figures, at)));
  }
  for (const button of [back, next])
    button?.addEventListener('click', () => turn(current() + Number(button.dataset.step)));
  dialog.addEventListener('keydown', ({ key }) => {
    const isRtl = getComputedStyle(dialog).direction === 'rtl';
    if (key === 'ArrowRight') turn(current() + (isRtl ? -1 : 1));
    if (key === 'ArrowLeft') turn(current() + (isRtl ? 1 : -1));
  });
  list.addEventListener('scroll', show, { passive: true });
  list.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLImageElement)) dialog.close();
  });
}

function enlarged(figure: HTMLElement): HTMLLIElement {
  const copy = figure.cloneNode(true) as HTMLElement;
  copy.querySelector('.enlarge')?.remove();
  for (const source of copy.querySelectorAll('source')) source.sizes = '100vw';
  const item = document.createElement('li');
  item.append(copy);
  return item;
}

function buttonFor(figure: HTMLElement, label: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'enlarge';
  button.setAttribute('aria-label', `${label}: ${figure.querySelector('img')?.alt ?? ''}`);
  button.addEventListener('click', onClick);
  return button;
}
