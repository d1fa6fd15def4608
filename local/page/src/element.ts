// Building DOM in one expression: text is always text, never HTML.

type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** `true`: the attribute without a value; `false` and null: none. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '');
    else if (value !== false && value !== null) made.setAttribute(name, String(value));
  }
  made.append(...children);
  return made;
}

/** A real button, which presses nothing but itself. */
export function button(
  label: string,
  press: () => void,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...(children.length > 0 ? children : [label]));
  if (children.length > 0) made.setAttribute('aria-label', label);
  made.addEventListener('click', press);
  return made;
}

/** Keys that are meant for our own controls stay theirs: the grid listens on the whole window. */
export function keepKeys(root: HTMLElement): void {
  for (const kind of ['keydown', 'keyup', 'keypress', 'paste', 'copy', 'cut'] as const) {
    root.addEventListener(kind, (event) => event.stopPropagation());
  }
}
