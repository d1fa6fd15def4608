// The daily reminder, and the message for the chat group: only those who are missing or were sent back.

import { type Candidate, planReminders, type ReminderRecord } from '../domain/reminders';
import type { Services } from '../google/services';
import { trackingColumns } from '../layout/tracking-columns';
import { chatMessageDialog } from '../ui/chat-message';
import { followUp, logged } from '../ui/follow-up-messages';
import { type Outcome, perform } from './action';
import { alone, tryAlone } from './alone';
import { isHandedOver } from './automation';
import { chatText } from './chat-text';
import { performShown } from './perform-shown';
import { quietly } from './quietly';
import { type Written, writeCells } from './settle/cell-writes';
import { digestRecipients, recipientsWaiting } from './settle/deliver';
import { type Desk, readDesk } from './settle/desk';
import { addToOutbox, type OutboxItem, readOutbox } from './settle/outbox';
import { reminderRecord } from './settle/reminder-records';
import { apply } from './settle/settle';

const CHAT_DIALOG_HEIGHT_PIXELS = 380;

/** A reminder of an earlier day that still waits in the outbox (its run died, other mails used up the day) is owed since then. */
function candidatesOf(desk: Desk, waiting: readonly OutboxItem[]): readonly Candidate[] {
  const today = Math.floor(desk.now);
  const leftOver = new Map(
    waiting
      .filter(({ kind, day = today }) => kind === 'remind' && day < today)
      .map(({ unit, day = today }) => [unit, day] as const),
  );
  return desk.units
    .filter(({ unit, sheet }) => sheet !== null && desk.trackingRows.has(unit.code))
    .map(({ unit, entries }) => {
      const record = reminderRecord(desk, unit.code);
      const day = leftOver.get(unit.code);
      const owedSince = record.owedSince ?? (day !== undefined && day === record.remindedOn ? day : null);
      return { unit, submission: entries.submission, record: { ...record, owedSince } };
    });
}

interface Sent {
  readonly sent: number;
  readonly owed: number;
}

function remindAll(services: Services): Sent {
  const desk = readDesk(services, null);
  const today = Math.floor(desk.now);
  const waiting = readOutbox(services.store);
  const quota = Math.max(
    0,
    services.mail.remaining() - recipientsWaiting(desk, waiting) - digestRecipients(desk).length,
  );
  const { send, owe } = planReminders(candidatesOf(desk, waiting), desk.configuration.settings, today, quota);
  const wanted = new Map<string, ReminderRecord>([
    ...send.map(({ unit }) => [unit.code, { remindedOn: today, owedSince: null }] as const),
    ...owe.map(({ unit }) => {
      const record = reminderRecord(desk, unit.code);
      return [unit.code, { ...record, owedSince: record.owedSince ?? today }] as const;
    }),
  ]);
  const changed = [...wanted].filter(([code, { remindedOn, owedSince }]) => {
    const before = reminderRecord(desk, code);
    return before.remindedOn !== remindedOn || before.owedSince !== owedSince;
  });
  const at = (code: string, column: keyof typeof trackingColumns, day: number | null) => {
    const row = desk.trackingRows.get(code);
    return row === undefined ? [] : [writeCells(desk.tracking.current.sheetId, row, trackingColumns[column], [day])];
  };
  const log = send.map(({ unit }): readonly Written[] => [
    desk.now,
    desk.officers[0] ?? '',
    unit.code,
    logged.remind,
    '',
    logged.addresses(unit.editors.length),
  ]);
  addToOutbox(services.store, [
    ...send.map(({ unit }) => ({ unit: unit.code, kind: 'remind' as const, reason: '', day: today })),
    ...(changed.length > 0 ? [{ unit: '', kind: 'digest' as const, reason: '', day: today }] : []),
  ]);
  const requests = changed.flatMap(([code, { remindedOn, owedSince }]) => [
    ...at(code, 'remindedOn', remindedOn),
    ...at(code, 'owedSince', owedSince),
  ]);
  const { reminded } = apply(desk, services, [], { requests, log, reminders: wanted });
  return { sent: reminded, owed: owe.length };
}

/** From the menu: what the daily trigger would do now. */
export function remindNow(services: Services): Outcome {
  const say = followUp.reminders;
  return perform(services, say.title, () => {
    return alone(services, () => {
      const { sent, owed } = remindAll(services);
      return say.done(sent, owed);
    });
  });
}

/** By the clock. */
export function remindQuietly(services: Services): void {
  quietly(services, () => {
    if (!isHandedOver(services)) tryAlone(services, () => remindAll(services));
  });
}

export function showChatMessage(services: Services): Outcome {
  const say = followUp.chat;
  return performShown(services, say.title, () => {
    const desk = readDesk(services, null);
    const text = chatText(desk.units, desk.configuration.settings);
    if (text === '') {
      services.ui.tell(say.title, say.nobody);
      return say.nobody;
    }
    services.ui.dialog(say.title, chatMessageDialog(text), CHAT_DIALOG_HEIGHT_PIXELS);
    return text;
  });
}
