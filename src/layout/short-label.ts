// Enough of a label to recognise it where there is little room.

/** Cut at a word, so that at most `letters` and the dots remain. */
export function shortLabel(label: string, letters: number): string {
  if (label.length <= letters) return label;
  const cut = label.slice(0, letters);
  return `${cut.slice(0, Math.max(1, cut.lastIndexOf(' ')))}…`;
}
