/** Opens the device's own share sheet; where it has none, the button goes. */
export function connectShareSheet(button: HTMLButtonElement): void {
  button.hidden = !('share' in navigator);
  button.addEventListener('click', () => {
    const { title, share: url } = button.dataset;
    // Whoever changes their mind closes the sheet, which is no error.
    navigator.share({ title: title ?? '', url: url ?? '' }).catch(() => undefined);
  });
}
