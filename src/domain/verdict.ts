// The seven verdicts and the words in which a person reads them.

export const verdictWords = {
  met: 'Đạt',
  notMet: 'Chưa đạt',
  inProgress: 'Đang thực hiện',
  missing: 'Thiếu số liệu',
  invalid: 'Sai số liệu',
  noCases: 'Không phát sinh',
  notApplicable: 'Không áp dụng',
} as const;

export type Verdict = keyof typeof verdictWords;

/** Shown where there is nothing to judge: the indicator is tracked without a target and its figures are complete. */
export const TRACKED_WORD = 'Đã nhập';

const verdictOfWord = new Map(
  Object.entries(verdictWords).map(([verdict, word]) => [word as string, verdict as Verdict]),
);

/** Reads the word back, e.g. from a cell. null: no verdict ("Đã nhập", blank, an error). */
export const readVerdict = (word: unknown): Verdict | null =>
  typeof word === 'string' ? (verdictOfWord.get(word) ?? null) : null;
