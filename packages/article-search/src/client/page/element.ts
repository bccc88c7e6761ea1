/** An element with its attributes and children; texts stay texts, whatever is in them. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (string | Node)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false)
      made.setAttribute(key, value === true ? '' : String(value));
  made.append(...children);
  return made;
}

/** A button that does something when it is pressed. */
export function button(
  attributes: Attributes,
  press: () => void,
  ...children: readonly (string | Node)[]
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...children);
  made.addEventListener('click', press);
  return made;
}

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
