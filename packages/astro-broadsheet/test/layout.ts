/** What is wrong with the page that is open, in words; runs in the browser, alone. */
export async function faultsOfLayout(): Promise<string[]> {
  const faults: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth)
    faults.push(`scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}`);
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.className} ${(element.textContent ?? '').trim().slice(0, 30)}`;
  const isSeen = (element: Element) =>
    element.checkVisibility({ contentVisibilityAuto: true }) &&
    !element.closest('.sr-only, .skip, dialog');
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    element !== document.body &&
    (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) ||
      scrolls(element.parentElement));

  const all = [...document.body.querySelectorAll('*')].filter(isSeen);
  for (const element of all) {
    const { left, right, width } = element.getBoundingClientRect();
    if (width > 0 && (left < -0.5 || right > root.clientWidth + 0.5) && !scrolls(element))
      faults.push(`stands out of the window: ${name(element)}`);
  }

  // Lines of text and pictures, no two of which may lie on each other.
  const pieces = all
    .filter((element) => element instanceof HTMLImageElement || hasText(element))
    .filter((element) => !scrolls(element))
    .flatMap((element) => [...rectsOf(element)].map((rect) => ({ element, rect })));
  for (const [index, { element, rect }] of pieces.entries())
    for (const other of pieces.slice(index + 1)) {
      if (element.contains(other.element) || other.element.contains(element)) continue;
      const width = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
      const height = Math.min(rect.bottom, other.rect.bottom) - Math.max(rect.top, other.rect.top);
      // Glyphs reach over their line by a little.
      if (width > 2 && height > Math.min(rect.height, other.rect.height) * 0.4)
        faults.push(`lie on each other: ${name(element)} and ${name(other.element)}`);
    }

  for (const image of [...document.images].filter(isSeen)) {
    image.loading = 'eager';
    const file = new Image();
    file.src = image.currentSrc || image.src;
    await file.decode();
    const most = file.naturalWidth * 1.4;
    if (image.getBoundingClientRect().width > most)
      faults.push(`is blown up from ${file.naturalWidth} px: ${image.outerHTML.slice(0, 120)}`);
  }
  return [...new Set(faults)].slice(0, 12);

  function hasText(element: Element): boolean {
    return [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
  }

  function rectsOf(element: Element): Iterable<DOMRect> {
    if (element instanceof HTMLImageElement) return [element.getBoundingClientRect()];
    return [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      .flatMap((node) => {
        const range = document.createRange();
        range.selectNode(node);
        return [...range.getClientRects()];
      });
  }
}
