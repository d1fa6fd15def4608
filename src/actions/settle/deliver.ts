// The outbox → mails, each written from the workbook as it stands, so that what no longer holds is not sent.

import { showDay } from '../../domain/day';
import { blocks } from '../../domain/finding';
import { dueOf, judgeUnit } from '../../domain/judge';
import { daysLeftFor, type ReminderRecord } from '../../domain/reminders';
import { isHandedIn, type Submission } from '../../domain/submission';
import { isRefusal } from '../../google/fault-kind';
import type { Services } from '../../google/services';
import { UncertainWrite } from '../../google/uncertain-write';
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
import { checkOne, type Desk } from './desk';
import { type Fate, type OutboxItem, readOutbox, workOff } from './outbox';
import { reminderRecord } from './reminder-records';

/** What was written just now, after the desk was read; by unit. */
export interface JustWritten {
  readonly states: ReadonlyMap<string, Submission>;
  readonly reminders: ReadonlyMap<string, ReminderRecord>;
}

export interface Delivered {
  /** Units to which a reminder went out. */
  readonly reminded: number;
}

const todayOf = (desk: Desk): number => Math.floor(desk.now);
const stateOf = ({ unit, entries }: UnitOnFile, { states }: JustWritten): Submission =>
  states.get(unit.code) ?? entries.submission;
const recordOf = (desk: Desk, unit: string, { reminders }: JustWritten): ReminderRecord =>
  reminders.get(unit) ?? reminderRecord(desk, unit);

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

/** now: may go out; later: a reminder that the quota of its day did not reach; never: it no longer holds, or its run died undecided. */
function whenToSend(desk: Desk, item: OutboxItem, unit: UnitOnFile, written: JustWritten): 'now' | 'later' | 'never' {
  const { status } = stateOf(unit, written);
  if (item.kind === 'return') return status === 'returned' ? 'now' : 'never';
  if (item.kind === 'approve') return status === 'approved' ? 'now' : 'never';
  if (isHandedIn(status) || recordOf(desk, item.unit, written).remindedOn !== item.day) return 'never';
  return item.day === todayOf(desk) ? 'now' : 'later';
}

function letterOf(desk: Desk, services: Services, item: OutboxItem, unit: UnitOnFile, written: JustWritten): Letter {
  const submission = stateOf(unit, written);
  const context = contextOf(desk, services, unit, submission);
  if (item.kind === 'return') return returnLetter(context, item.reason);
  if (item.kind === 'approve') return approvalLetter(context);
  const daysLeft = daysLeftFor(submission, desk.configuration.settings, todayOf(desk));
  const toMend = checkOne(desk, unit).findings.filter(blocks).length;
  return reminderLetter(context, daysLeft, submission.status === 'returned', blanksOf(desk, unit), toMend);
}

/** null: nothing was decided today. */
function digest(desk: Desk, services: Services, written: JustWritten): Letter | null {
  const { settings } = desk.configuration;
  const waiting = desk.units.filter((unit) => !isHandedIn(stateOf(unit, written).status));
  const named = (test: (record: ReminderRecord) => boolean): readonly string[] =>
    desk.units.filter(({ unit }) => test(recordOf(desk, unit.code, written))).map(({ unit }) => unit.name);
  const reminded = named(({ remindedOn }) => remindedOn === todayOf(desk));
  const owed = named(({ owedSince }) => owedSince !== null);
  if (reminded.length + owed.length === 0) return null;
  return digestLetter(
    {
      managingBody: settings.managingBody,
      year: settings.year,
      deadline: deadlineText(settings),
      link: services.url(),
    },
    { handedIn: desk.units.length - waiting.length, all: desk.units.length },
    reminded,
    owed,
    waiting.filter(({ unit }) => unit.editors.length === 0).map(({ unit }) => unit.name),
  );
}

/** Who gets the digest: those whom *Cấu hình* names, or else the account that runs. */
export function digestRecipients({ configuration, officers }: Desk): readonly string[] {
  const named = configuration.settings.officerEmail;
  return named.length > 0 ? named : officers.slice(0, 1);
}

/** Recipients of mails that were decided earlier and go out before anything new. */
export function recipientsWaiting(desk: Desk, items: readonly OutboxItem[]): number {
  const nothing: JustWritten = { states: new Map(), reminders: new Map() };
  return desk.units
    .filter((unit) =>
      items.some((item) => item.unit === unit.unit.code && whenToSend(desk, item, unit, nothing) === 'now'),
    )
    .reduce((sum, { unit }) => sum + unit.editors.length, 0);
}

interface Failure {
  readonly unit: string;
  readonly addresses: number;
}

/** Tells the officer to which units a mail failed; one write, only where there are any. */
function recordFailures(desk: Desk, services: Services, failures: readonly Failure[]): void {
  if (failures.length === 0) return;
  const { sheetId } = desk.tracking.current;
  const rows = failures.map(({ unit, addresses }): readonly Written[] => [
    desk.now,
    desk.officers[0] ?? '',
    unit,
    logged.mailFailed,
    '',
    logged.addresses(addresses),
  ]);
  const told = failures.flatMap(({ unit }) => {
    const row = desk.trackingRows.get(unit);
    return row === undefined ? [] : [writeCells(sheetId, row, trackingColumns.answer, [answers.mailFailed])];
  });
  services.spreadsheet.write([...told, ...appendRows(desk.logSheetId, rows)]);
}

/** Sends what the outbox holds, as far as today's quota goes. The rest stays. */
export function deliver(desk: Desk, services: Services, written: JustWritten): Delivered {
  if (!desk.isWhole || readOutbox(services.store).length === 0) return { reminded: 0 };
  const units = new Map(desk.units.map((unit) => [unit.unit.code, unit] as const));
  const failures: Failure[] = [];
  let reminded = 0;
  const quota = services.mail.remaining();
  let room = quota;
  const fateOf = (item: OutboxItem, to: readonly string[], write: () => Letter): Fate => {
    // It was being sent when a run died, and the quota has gone down since: it went.
    if (to.length === 0 || (item.quota !== undefined && quota < item.quota)) return 'drop';
    if (to.length > room) return 'keep';
    room -= to.length;
    const send = (): boolean => {
      try {
        services.mail.send({ to, ...write() });
        if (item.kind === 'remind') reminded++;
        return true;
      } catch (error) {
        // Sent or not, nobody knows: the item stays marked, and the quota will tell.
        if (error instanceof UncertainWrite) throw error;
        if (!isRefusal(error)) return false;
        failures.push({ unit: item.unit, addresses: to.length });
        return true;
      }
    };
    return { recipients: to.length, send };
  };
  workOff(services.store, quota, (item) => {
    if (item.kind === 'digest') {
      const letter = item.day === todayOf(desk) ? digest(desk, services, written) : null;
      return letter ? fateOf(item, digestRecipients(desk), () => letter) : 'drop';
    }
    const unit = units.get(item.unit);
    const when = unit ? whenToSend(desk, item, unit, written) : 'never';
    if (!unit || when === 'never') return 'drop';
    return when === 'later'
      ? 'keep'
      : fateOf(item, unit.unit.editors, () => letterOf(desk, services, item, unit, written));
  });
  recordFailures(desk, services, failures);
  return { reminded };
}
