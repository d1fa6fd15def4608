// Drawing anew without losing the place: the focus, and what stood open, are found again by key.

/** Keys of the elements that may take the focus, in order. */
const keysIn = (root: HTMLElement): readonly string[] =>
  Array.from(root.querySelectorAll<HTMLElement>('[data-key]'), ({ dataset }) => dataset.key ?? '');

const byKey = (root: HTMLElement, key: string): HTMLElement | undefined =>
  Array.from(root.querySelectorAll<HTMLElement>('[data-key]')).find(({ dataset }) => dataset.key === key);

const openKeys = (root: HTMLElement): ReadonlySet<string> =>
  new Set(
    Array.from(root.querySelectorAll<HTMLElement>('details[open][data-key]'), ({ dataset }) => dataset.key ?? ''),
  );

/**
 * Draws, then puts the focus back where it was; where that is gone, on what came after it, else on the page's heading.
 * Where nothing of the page had the focus, it is left alone.
 */
export function drawKeeping(root: HTMLElement, heading: () => HTMLElement | null, draw: () => void): void {
  const active = document.activeElement;
  const isOurs = active instanceof HTMLElement && root.contains(active);
  const key = isOurs ? active.dataset.key : undefined;
  const before = keysIn(root);
  const open = openKeys(root);
  draw();
  for (const details of Array.from(root.querySelectorAll<HTMLDetailsElement>('details[data-key]'))) {
    if (open.has(details.dataset.key ?? '')) details.open = true;
  }
  if (!isOurs) return;
  const following = key === undefined ? [] : before.slice(before.indexOf(key));
  const found = following.map((one) => byKey(root, one)).find((element) => element !== undefined);
  (found ?? heading())?.focus();
}
