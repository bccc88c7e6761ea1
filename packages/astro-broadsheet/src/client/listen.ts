/**
 * Reads a story aloud with a voice of the device in the story's language, paragraph by paragraph; the
 * button goes where there is none. Nothing is asked of any server.
 */
export function connectListening(button: HTMLButtonElement): void {
  const speech = window.speechSynthesis;
  if (!speech) {
    button.hidden = true;
    return;
  }
  const language = document.documentElement.lang;
  const offer = () => {
    button.hidden = !speech.getVoices().some(({ lang }) => isOf(lang, language));
  };
  offer();
  speech.addEventListener?.('voiceschanged', offer);
  const show = (isSpeaking: boolean) => button.setAttribute('aria-pressed', String(isSpeaking));
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-pressed') === 'true') {
      speech.cancel();
      show(false);
      return;
    }
    speech.cancel();
    const pieces = textsOf(document).map((text) => utterance(text, language));
    pieces.at(-1)?.addEventListener('end', () => show(false));
    for (const piece of pieces) speech.speak(piece);
    show(pieces.length > 0);
  });
  addEventListener('pagehide', () => speech.cancel());
}

/** The headline, the standfirst and the text, without what stands beside it. */
export function textsOf(page: ParentNode): string[] {
  const parts = page.querySelectorAll(
    '.headline, .standfirst, .body :is(p, h2, h3, li, blockquote)',
  );
  return [...parts]
    .filter((part) => !part.closest('.slot, .embed, .footnotes, .pullquote, nav'))
    .filter((part) => !part.querySelector('p, li'))
    .map((part) => part.textContent?.trim() ?? '')
    .filter(Boolean);
}

function utterance(text: string, language: string): SpeechSynthesisUtterance {
  const piece = new SpeechSynthesisUtterance(text);
  piece.lang = language;
  return piece;
}

function isOf(voice: string, language: string): boolean {
  return voice.replace('_', '-').split('-')[0]?.toLowerCase() === language.split('-')[0];
}
