/** Makes the letters of texts smaller or larger, and keeps the reader's choice on the device. */
export function connectTextSize(buttons: Iterable<HTMLButtonElement>): void {
  const root = document.documentElement;
  const all = [...buttons];
  const set = (size: number) => {
    if (size === 0) delete root.dataset.textSize;
    else root.dataset.textSize = String(size);
    for (const button of all) {
      const next = size + Number(button.dataset.textStep);
      button.disabled = next < SMALLEST || next > LARGEST;
    }
  };
  set(clamp(Number(read())));
  for (const button of all)
    button.addEventListener('click', () => {
      const size = clamp(Number(root.dataset.textSize ?? 0) + Number(button.dataset.textStep));
      set(size);
      keep(size);
    });
}

function clamp(size: number): number {
  return Math.min(LARGEST, Math.max(SMALLEST, Math.round(size) || 0));
}

// A browser may refuse storage: then the choice holds for this page.
function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keep(size: number): void {
  try {
    if (size === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, String(size));
  } catch {}
}

const KEY = 'broadsheet-text-size';
const SMALLEST = -1;
const LARGEST = 3;
