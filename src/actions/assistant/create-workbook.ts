// The assistant's last step: the workbook's sheets, the settings, the units and their tabs, in one go. Running it again adds what is missing.

import { isNote } from '../../domain/unit-list';
import type { Services } from '../../google/services';
import type { Request } from '../../google/spreadsheet-gateway';
import type { AssistantAnswers, AssistantPage } from '../../pages/contract';
import { levels } from '../../plans/levels';
import { readSettings } from '../../read/read-settings';
import { readUnits } from '../../read/read-units';
import { readConfiguration } from '../../read/read-workbook';
import { readSnapshot, SNAPSHOT_FIELDS, type Snapshot } from '../../read/snapshot';
import { assistantWords } from '../../ui/assistant-words';
import { ActionStopped, type Outcome, performForPage } from '../action';
import { alone } from '../alone';
import { generate } from '../generate-tabs';
import { endJobIfAny } from '../jobs/pace';
import { performShown } from '../perform-shown';
import { makeSheets } from '../set-up';
import { writeCells, writeRows } from '../settle/cell-writes';
import { writeGroups } from '../write-sheets';
import { planList, refusalOfList } from './plan-list';
import { readAnswers } from './read-answers';
import { afterWrites, type CellWrite, cellWrites } from './write-answers';

const WIDTH_PIXELS = 640;
const HEIGHT_PIXELS = 600;

const readBook = (services: Services): Snapshot => readSnapshot(services.spreadsheet.read(SNAPSHOT_FIELDS));

/** *1. Thiết lập sổ*: opens with what the workbook says already. */
export const openAssistant = (services: Services): Outcome =>
  performShown(services, assistantWords.title, () => {
    const snapshot = readBook(services);
    const { managingBody, parentBody, year, deadline, deadlineInclusive } = readSettings(snapshot).settings;
    const data: AssistantPage = {
      isSetUp: snapshot.byRole.has('settings'),
      settings: { managingBody, parentBody, year, deadline, deadlineInclusive },
      levels: levels.map(({ code, name }) => ({ code, name })),
      units: readUnits(snapshot, { codes: [], flags: [] }).units.length,
    };
    services.ui.openPage({
      name: 'assistant',
      title: assistantWords.title,
      data,
      widthPixels: WIDTH_PIXELS,
      heightPixels: HEIGHT_PIXELS,
    });
    return assistantWords.opened;
  });

/** Whole rows as one block each run of rows; else cell by cell. */
function requestsOf(snapshot: Snapshot, writes: readonly CellWrite[]): readonly Request[] {
  const idOf = (role: CellWrite['role']): number => {
    const sheet = snapshot.byRole.get(role);
    if (!sheet) throw new ActionStopped(assistantWords.badAnswers);
    return sheet.current.sheetId;
  };
  const rows = new Map<number, CellWrite[]>();
  for (const write of writes.filter(({ role }) => role === 'units'))
    rows.set(write.row, [...(rows.get(write.row) ?? []), write]);
  const isWhole = (cells: readonly CellWrite[]): boolean => cells.every(({ column }, index) => column === index);
  const whole = [...rows].filter(([, cells]) => cells.length > 1 && isWhole(cells)).sort(([a], [b]) => a - b);
  const wholeRows = new Set(whole.map(([row]) => row));
  const first = whole[0]?.[0];
  const room = snapshot.byRole.get('units')?.current.rowCount ?? 0;
  const lacking = Math.max(0, (first ?? 0) + whole.length - room);
  return [
    ...(lacking === 0 ? [] : [{ appendDimension: { sheetId: idOf('units'), dimension: 'ROWS', length: lacking } }]),
    ...writes
      .filter(({ role, row }) => role === 'settings' || !wholeRows.has(row))
      .map(({ role, row, column, content }) => writeCells(idOf(role), row, column, [content])),
    ...(first === undefined
      ? []
      : [
          writeRows(
            idOf('units'),
            first,
            0,
            whole.map(([, cells]) => cells.map(({ content }) => content)),
          ),
        ]),
  ];
}

/** @returns what was done, in a sentence. @throws ActionStopped, SetUpError before anything of it is written */
function writeAnswers(services: Services, answers: AssistantAnswers): string {
  const snapshot = readBook(services);
  const plan = planList(snapshot, answers.list);
  if (plan.refusal !== '') throw new ActionStopped(plan.refusal);
  const writes = cellWrites(snapshot, plan, answers);
  readConfiguration(afterWrites(snapshot, writes));
  if (writes.length > 0) writeGroups(services.spreadsheet, [requestsOf(snapshot, writes)]);
  const skipped = plan.problems.filter((problem) => !isNote(problem)).length;
  return assistantWords.done(plan.added.length, answers.updateExisting ? plan.changed.length : 0, skipped);
}

/** Everything that is asked is looked at again: it may come from anybody who may run the script. */
export function createWorkbook(services: Services, given: unknown): Outcome {
  return performForPage(() => {
    const answers = readAnswers(given);
    const refusal = refusalOfList(answers.list);
    if (refusal !== '') throw new ActionStopped(refusal);
    return alone(services, (attempt) => {
      const { notes } = makeSheets(services);
      const listed = writeAnswers(services, answers);
      const made = generate(services, attempt);
      endJobIfAny(services);
      return [listed, made, ...notes].join('\n');
    });
  });
}
