// Names that Excel accepts for the tabs: at most 31 characters, none of []*?:/\, unique whatever the case.

const MAX_LENGTH = 31;

const legal = (title: string): string =>
  title
    .replace(/[[\]*?:/\\]/g, '-')
    .replace(/^'+|'+$/g, '')
    .trim() || 'Trang';

/** Cuts whole characters only, so that no half of an emoji or letter stays behind. */
function shortened(text: string, length: number): string {
  let cut = '';
  for (const character of text) {
    if (cut.length + character.length > length) break;
    cut += character;
  }
  return cut.trimEnd();
}

function unused(title: string, taken: ReadonlySet<string>): string {
  const name = shortened(title, MAX_LENGTH);
  for (let n = 2, candidate = name; ; n++) {
    if (!taken.has(candidate.toLowerCase())) return candidate;
    const mark = ` (${n})`;
    candidate = shortened(title, MAX_LENGTH - mark.length) + mark;
  }
}

/** One name a title, in the same order. A title that Excel accepts keeps its name. */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const kept = new Set(
    titles.filter((title) => legal(title) === title && title.length <= MAX_LENGTH).map((t) => t.toLowerCase()),
  );
  const taken = new Set(kept);
  return titles.map((title) => {
    if (kept.delete(title.toLowerCase())) return title;
    const name = unused(legal(title), taken);
    taken.add(name.toLowerCase());
    return name;
  });
}
