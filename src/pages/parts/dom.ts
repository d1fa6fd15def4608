// Elements built one by one: text is only ever text.

export type Child = Node | string | null | false;

type Properties<Name extends keyof HTMLElementTagNameMap> = Partial<
  Pick<
    HTMLElementTagNameMap[Name],
    Extract<
      keyof HTMLElementTagNameMap[Name],
      | 'className'
      | 'id'
      | 'value'
      | 'type'
      | 'name'
      | 'htmlFor'
      | 'rows'
      | 'maxLength'
      | 'readOnly'
      | 'checked'
      | 'required'
      | 'open'
      | 'tabIndex'
      | 'hidden'
      | 'autocomplete'
      | 'spellcheck'
      | 'placeholder'
      | 'min'
      | 'max'
      | 'scope'
    >
  >
>;

export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties<Name>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  Object.assign(element, properties);
  append(element, ...children);
  return element;
}

export function append(parent: Node, ...children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === false) continue;
    parent.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  }
}

export function clear(parent: Node): void {
  while (parent.firstChild) parent.removeChild(parent.firstChild);
}

/** `data-key` names an element from one drawing to the next. */
export function keyed<Part extends HTMLElement>(element: Part, key: string): Part {
  element.dataset.key = key;
  return element;
}

export interface ButtonLook {
  readonly className?: string;
  /** What a screen reader says, where the words alone do not tell. */
  readonly label?: string;
  readonly key?: string;
}

export function button(
  text: string,
  act: (self: HTMLButtonElement) => void,
  { className = '', label, key }: ButtonLook = {},
): HTMLButtonElement {
  const element = el('button', { type: 'button', className }, text);
  if (label !== undefined) element.setAttribute('aria-label', label);
  if (key !== undefined) keyed(element, key);
  element.addEventListener('click', () => {
    // It keeps the focus, which `disabled` would lose.
    if (element.getAttribute('aria-disabled') !== 'true') act(element);
  });
  return element;
}

export function setBusy(elements: readonly HTMLElement[], isBusy: boolean): void {
  for (const element of elements) {
    if (isBusy) element.setAttribute('aria-disabled', 'true');
    else element.removeAttribute('aria-disabled');
  }
}

/** The place in `page.html` where everything goes. */
export function pageElement(): HTMLElement {
  const found = document.getElementById('page');
  if (!found) throw new Error('the page is not ours');
  return found;
}

/** What the script put into the page; null where nothing. */
export const pageData = (): unknown => JSON.parse(document.getElementById('data')?.textContent ?? 'null') as unknown;
