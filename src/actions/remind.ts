// The daily reminder, and the message for the chat group: only those who are missing or were sent back.

import { type Candidate, planReminders } from '../domain/reminders';
import type { Services } from '../google/services';
import type { Request } from '../google/spreadsheet-gateway';
import { deadlineText } from '../layout/settings-sheet';
import { trackingColumns } from '../layout/tracking-columns';
import { chatMessage, chatMessageDialog } from '../ui/chat-message';
import { followUp, logged } from '../ui/follow-up-messages';
import { ActionStopped, type Outcome, perform } from './action';
import { appendRows, writeCells } from './settle/cell-writes';
import { officerAddress } from './settle/deliver';
import { type Desk, readDesk } from './settle/desk';
import { addToOutbox } from './settle/outbox';
import { apply } from './settle/settle';

const CHAT_DIALOG_HEIGHT_PIXELS = 380;

function candidatesOf(desk: Desk): readonly Candidate[] {
  const day = (row: number | undefined, column: keyof typeof trackingColumns): number | null => {
    const raw = row === undefined ? null : desk.tracking.cell(row, trackingColumns[column]);
    return typeof raw === 'number' ? Math.floor(raw) : null;
  };
  return desk.units
    .filter(({ sheet }) => sheet !== null)
    .map(({ unit, entries }) => {
      const row = desk.trackingRows.get(unit.code);
      return {
        unit,
        submission: entries.submission,
        record: { remindedOn: day(row, 'remindedOn'), owedSince: day(row, 'owedSince') },
      };
    });
}

interface Sent {
  readonly sent: number;
  readonly owed: number;
}

function remindAll(services: Services): Sent {
  const desk = readDesk(services, null);
  const today = Math.floor(desk.now);
  const officer = officerAddress(desk);
  const quota = Math.max(0, services.mail.remaining() - (officer === '' ? 0 : 1));
  const candidates = candidatesOf(desk);
  const { send, owe } = planReminders(candidates, desk.configuration.settings, today, quota);
  const owedBefore = new Map(candidates.map(({ unit, record }) => [unit.code, record.owedSince] as const));
  const { sheetId } = desk.tracking.current;
  const at = (code: string, column: keyof typeof trackingColumns, day: number | null): readonly Request[] => {
    const row = desk.trackingRows.get(code);
    return row === undefined ? [] : [writeCells(sheetId, row, trackingColumns[column], [day])];
  };
  const records = [
    ...send.flatMap(({ unit }) => [
      ...at(unit.code, 'remindedOn', today),
      ...(owedBefore.get(unit.code) === null ? [] : at(unit.code, 'owedSince', null)),
    ]),
    ...owe
      .filter(({ unit }) => owedBefore.get(unit.code) === null)
      .flatMap(({ unit }) => at(unit.code, 'owedSince', today)),
  ];
  const log = send.map(({ unit }) => [
    desk.now,
    desk.officers[0] ?? '',
    unit.code,
    logged.remind,
    '',
    unit.editors.join(', '),
  ]);
  addToOutbox(services.store, [
    ...send.map(({ unit }) => ({ unit: unit.code, kind: 'remind' as const, reason: '', day: today })),
    ...(send.length + owe.length > 0 ? [{ unit: '', kind: 'digest' as const, reason: '', day: today }] : []),
  ]);
  const extra = records.length > 0 ? [...records, ...(log.length > 0 ? [appendRows(desk.logSheetId, log)] : [])] : [];
  apply(desk, services, [], extra, {
    reminded: [...remindedToday(candidates, today), ...send.map(({ unit }) => unit.name)],
    owed: owe.map(({ unit }) => unit.name),
  });
  return { sent: send.length, owed: owe.length };
}

const remindedToday = (candidates: readonly Candidate[], today: number): readonly string[] =>
  candidates.filter(({ record }) => record.remindedOn === today).map(({ unit }) => unit.name);

/** From the menu: what the daily trigger would do now. */
export function remindNow(services: Services): Outcome {
  const say = followUp.reminders;
  return perform(services, say.title, () => {
    const sent = services.alone(() => remindAll(services));
    if (!sent) throw new ActionStopped(followUp.busy);
    return say.done(sent.sent, sent.owed);
  });
}

/** By the clock. */
export function remindQuietly(services: Services): void {
  services.alone(() => remindAll(services));
}

export function showChatMessage(services: Services): Outcome {
  const say = followUp.chat;
  return perform(services, say.title, () => {
    const desk = readDesk(services, null);
    const named = (status: 'notSubmitted' | 'returned'): readonly string[] =>
      desk.units.filter(({ entries }) => entries.submission.status === status).map(({ unit }) => unit.name);
    const [missing, returned] = [named('notSubmitted'), named('returned')];
    if (missing.length + returned.length === 0) return say.nobody;
    const { settings } = desk.configuration;
    const text = chatMessage({
      year: settings.year,
      deadline: deadlineText(settings),
      managingBody: settings.managingBody,
      missing,
      returned,
    });
    services.ui.dialog(say.title, chatMessageDialog(text), CHAT_DIALOG_HEIGHT_PIXELS);
    return text;
  });
}
