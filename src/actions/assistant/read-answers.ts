// What comes from the assistant, or from anybody who may run the script → answers that can be worked with.

import { inertText } from '../../domain/inert-text';
import { FIRST_YEAR, LAST_YEAR, SETTING_LIMIT } from '../../domain/setting-rules';
import type { AskedSettings, AssistantAnswers } from '../../pages/contract';
import { assistantWords } from '../../ui/assistant-words';
import { ActionStopped } from '../action';
import { MOST_LETTERS } from './plan-list';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const stop = (message: string): never => {
  throw new ActionStopped(message);
};

function text(value: unknown, what: string): string {
  if (typeof value !== 'string' || value.length > SETTING_LIMIT) return stop(assistantWords.bad.text(what));
  const clean = inertText(value).normalize('NFC').replace(/\s+/g, ' ').trim();
  return clean === '' ? stop(assistantWords.bad.text(what)) : clean;
}

const wholeNumber = (value: unknown, from: number, to: number, otherwise: string): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to ? value : stop(otherwise);

const LAST_DAY = 99_999;

const readers: { readonly [Key in keyof AskedSettings]: (value: unknown) => AskedSettings[Key] } = {
  managingBody: (value) => text(value, 'Cơ quan quản lý'),
  parentBody: (value) => text(value, 'Cơ quan cấp trên'),
  year: (value) => wholeNumber(value, FIRST_YEAR, LAST_YEAR, assistantWords.bad.year),
  deadline: (value) => wholeNumber(value, 1, LAST_DAY, assistantWords.bad.deadline),
  deadlineInclusive: (value) => (typeof value === 'boolean' ? value : stop(assistantWords.badAnswers)),
};

/** Only what is asked for; whatever else is there is dropped. */
const readAsked = (settings: Fields): Partial<AskedSettings> =>
  Object.fromEntries(
    (Object.keys(readers) as (keyof AskedSettings)[])
      .filter((key) => Object.keys(settings).includes(key))
      .map((key) => [key, readers[key](settings[key])]),
  );

/** @throws ActionStopped with what is wrong */
export function readAnswers(given: unknown): AssistantAnswers {
  if (!isFields(given) || !isFields(given.settings)) return stop(assistantWords.badAnswers);
  const { list, updateExisting, settings } = given;
  if (typeof list !== 'string' || typeof updateExisting !== 'boolean') return stop(assistantWords.badAnswers);
  if (list.length > MOST_LETTERS) return stop(assistantWords.tooLong);
  return { settings: readAsked(settings), list, updateExisting };
}
