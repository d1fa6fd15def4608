// The outbox → mails, each written from the workbook as it stands, so that what no longer holds is not sent.

import { showDay } from '../../domain/day';
import { dueOf, judgeUnit } from '../../domain/judge';
import { daysLeftFor } from '../../domain/reminders';
import { isHandedIn, type Submission } from '../../domain/submission';
import type { Services } from '../../google/services';
import { deadlineText } from '../../layout/settings-sheet';
import { trackingColumns } from '../../layout/tracking-columns';
import type { UnitOnFile } from '../../read/read-workbook';
import { answers, logged } from '../../ui/follow-up-messages';
import {
  approvalLetter,
  digestLetter,
  type Letter,
  type LetterContext,
  reminderLetter,
  returnLetter,
} from '../../ui/mails';
import { appendRows, type Written, writeCells } from './cell-writes';
import type { Desk } from './desk';
import { addToOutbox, emptyOutbox, type OutboxItem, readOutbox } from './outbox';

/** States as they are after what was just written. */
export type States = ReadonlyMap<string, Submission>;

const stateOf = (unit: UnitOnFile, states: States): Submission => states.get(unit.unit.code) ?? unit.entries.submission;

function contextOf(desk: Desk, services: Services, unit: UnitOnFile, submission: Submission): LetterContext {
  const { settings } = desk.configuration;
  const { extension } = submission;
  return {
    unitName: unit.unit.name,
    managingBody: settings.managingBody,
    year: settings.year,
    deadline: extension === null ? deadlineText(settings) : `gia hạn đến hết ngày ${showDay(extension)}`,
    link: `${services.url()}#gid=${unit.sheet?.current.sheetId ?? 0}`,
  };
}

/** Labels of what is still due and blank. */
function blanksOf(desk: Desk, unit: UnitOnFile): readonly string[] {
  const { environment, indicators } = judgeUnit(unit.entries, desk.context);
  return indicators.flatMap((indicator) =>
    indicator.fields
      .filter(
        (field) =>
          dueOf(field, indicator, environment) === 'required' && environment.reading(field.code).state === 'blank',
      )
      .map((field) => `${field.code}: ${field.label}`),
  );
}

/** null: it no longer holds. */
function letterOf(desk: Desk, services: Services, item: OutboxItem, unit: UnitOnFile, states: States): Letter | null {
  const submission = stateOf(unit, states);
  const context = contextOf(desk, services, unit, submission);
  const today = Math.floor(desk.now);
  switch (item.kind) {
    case 'return':
      return submission.status === 'returned' ? returnLetter(context, item.reason) : null;
    case 'approve':
      return submission.status === 'approved' ? approvalLetter(context) : null;
    case 'remind':
      if (item.day !== today || isHandedIn(submission.status)) return null;
      return reminderLetter(
        context,
        daysLeftFor(submission, desk.configuration.settings, today),
        submission.status === 'returned',
        blanksOf(desk, unit),
      );
    case 'digest':
      return null;
  }
}

/** Read from *Theo dõi nộp* and from what was just written, so that a later run tells the same. */
export interface ReminderTally {
  readonly reminded: readonly string[];
  readonly owed: readonly string[];
}

function digest(desk: Desk, services: Services, states: States, tally: ReminderTally): Letter {
  const { settings } = desk.configuration;
  const waiting = desk.units.filter((unit) => !isHandedIn(stateOf(unit, states).status));
  return digestLetter(
    {
      managingBody: settings.managingBody,
      year: settings.year,
      deadline: deadlineText(settings),
      link: services.url(),
    },
    { handedIn: desk.units.length - waiting.length, all: desk.units.length },
    tally.reminded,
    tally.owed,
    waiting.filter(({ unit }) => unit.editors.length === 0).map(({ unit }) => unit.name),
  );
}

export const officerAddress = (desk: Desk): string =>
  desk.configuration.settings.officerEmail || (desk.officers[0] ?? '');

interface Failure {
  readonly unit: string;
  readonly address: string;
}

/** Tells the officer which addresses failed; one write, only where there are any. */
function recordFailures(desk: Desk, services: Services, failures: readonly Failure[]): void {
  if (failures.length === 0) return;
  const { sheetId } = desk.tracking.current;
  const rows = failures.map(({ unit, address }): readonly Written[] => [
    desk.now,
    desk.officers[0] ?? '',
    unit,
    logged.mailFailed,
    '',
    address,
  ]);
  const told = failures.flatMap(({ unit, address }) => {
    const row = desk.trackingRows.get(unit);
    return row === undefined ? [] : [writeCells(sheetId, row, trackingColumns.answer, [answers.mailFailed(address)])];
  });
  services.spreadsheet.write([...told, appendRows(desk.logSheetId, rows)]);
}

/** Sends what the outbox holds for units on this desk, as far as today's quota goes. The rest stays. */
export function deliver(desk: Desk, services: Services, states: States, tally: ReminderTally): void {
  if (!desk.isWhole || readOutbox(services.store).length === 0) return;
  const units = new Map(desk.units.map((unit) => [unit.unit.code, unit] as const));
  const failures: Failure[] = [];
  const left: OutboxItem[] = [];
  let quota = services.mail.remaining();
  const send = (unit: string, to: readonly string[], letter: Letter | null): void => {
    if (!letter || to.length === 0) return;
    quota -= to.length;
    try {
      services.mail.send({ to, ...letter });
    } catch {
      failures.push({ unit, address: to.join(', ') });
    }
  };
  emptyOutbox(services.store, (item) => {
    const recipients = item.kind === 'digest' ? 1 : (units.get(item.unit)?.unit.editors.length ?? 0);
    if (recipients > quota) {
      left.push(item);
      return;
    }
    if (item.kind === 'digest') {
      const address = officerAddress(desk);
      if (item.day === Math.floor(desk.now) && address !== '')
        send('', [address], digest(desk, services, states, tally));
      return;
    }
    const unit = units.get(item.unit);
    if (unit) send(item.unit, unit.unit.editors, letterOf(desk, services, item, unit, states));
  });
  addToOutbox(services.store, left);
  recordFailures(desk, services, failures);
}
