/** Fills the page of what is kept; where nothing can be kept it says so (`[data-refused]`). `bring` imports what fills it. */
export function prepareShelf(root: HTMLElement, bring: () => Promise<Shelf>): void {
  const refused = root.querySelector<HTMLElement>('[data-refused]');
  const refuse = () => {
    if (refused) refused.hidden = false;
  };
  connectInstall(root);
  if ('caches' in window && navigator.serviceWorker)
    bring()
      .then(({ connect }) => connect(root))
      .catch(refuse);
  else refuse();
}

/** The browser's own question stands behind a button: it comes only when the reader asks. */
function connectInstall(root: HTMLElement): void {
  const button = root.querySelector<HTMLElement>('[data-install]');
  if (!button) return;
  let question: InstallQuestion | undefined;
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    question = event as InstallQuestion;
    button.hidden = false;
  });
  button.addEventListener('click', async () => {
    await question?.prompt();
    button.hidden = true;
  });
}

interface InstallQuestion extends Event {
  prompt: () => Promise<void>;
}

interface Shelf {
  connect: (root: HTMLElement) => Promise<void>;
}
