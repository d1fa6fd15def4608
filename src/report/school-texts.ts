// The schools' own words, drawn together question by question, each with its school; only what has been handed in.

import type { CompiledIndicator } from '../domain/compile-plan';
import { publicText } from './plain-text';
import { isIn, type ReportInput, schoolsOf } from './report-input';

/** Of one school's text; the rest stands on its tab. */
const MOST_LETTERS = 1500;

export interface SchoolText {
  readonly school: string;
  readonly text: string;
}

export interface TextPart {
  readonly title: string;
  readonly texts: readonly SchoolText[];
}

const headings = (year: number): Readonly<Record<string, string>> => ({
  N1: 'Kết quả nổi bật của các trường',
  N2: 'Hạn chế và nguyên nhân',
  N3: 'Đề xuất, kiến nghị',
  N4: `Nhiệm vụ trọng tâm năm ${year + 1}`,
});

/** Cut between letters, not within one. */
function cut(text: string): string {
  const letters = [...text.slice(0, 2 * MOST_LETTERS + 2)];
  return letters.length <= MOST_LETTERS && text.length <= 2 * MOST_LETTERS
    ? text
    : `${letters.slice(0, MOST_LETTERS).join('').trimEnd()}… (xem tab của trường)`;
}

const lines = (text: string): string =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

function textsFor({ code }: CompiledIndicator, input: ReportInput): readonly SchoolText[] {
  return schoolsOf(input)
    .filter(isIn)
    .flatMap(({ entries, readings }) => {
      const reading = readings.get(code);
      const text = reading === undefined || reading.state === 'blank' ? '' : lines(publicText(reading.text));
      return text === '' ? [] : [{ school: publicText(entries.unit.name), text: cut(text) }];
    });
}

/** One part for each question of the plan that is answered in words, in its order. */
export const schoolTexts = (input: ReportInput): readonly TextPart[] =>
  input.plan.indicators
    .filter(({ active, kind }) => active && kind === 'text')
    .map((indicator) => ({
      title: headings(input.settings.year)[indicator.code] ?? publicText(indicator.label),
      texts: textsFor(indicator, input),
    }));
