// Names in one sentence, and how many of them a sentence bears.

const MOST_NAMES = 15;
const NAMES_OF_MANY = 10;

/** "A, B, C"; of more than fifteen the first ten and where the others stand. @param kind what is counted, "trường" */
export function nameList(names: readonly string[], kind = 'trường'): string {
  if (names.length <= MOST_NAMES) return names.join(', ');
  return `${names.slice(0, NAMES_OF_MANY).join(', ')}… và ${names.length - NAMES_OF_MANY} ${kind} khác (xem Phụ lục)`;
}
