// The short table that the demo prints for a person.

import type { Google } from '../google';
import type { Outcome } from '../scenario/play';
import { columnOf, type Table, type Tables } from './export-tables';

export function summaryTable(google: Google, tables: Tables | null, { refusals, broken }: Outcome): string {
  const sheetsCalls = google.calls.filter(({ service }) => service.startsWith('Sheets')).length;
  const lines = [
    ...(tables ? tableLines(tables) : []),
    `Bước bị từ chối: ${refusals.length} · Thư gửi đi: ${google.mails.length}`,
    `Lệnh gọi Google: ${google.calls.length}, trong đó Sheets API: ${sheetsCalls}`,
    ...lastWords(google),
    ...broken.map(({ step, action, error }) => `LỖI ở bước ${step}, ${action}: ${messageOf(error)}`),
    ...google.triggerFailures.map(({ functionName, error }) => `LỖI ở trigger ${functionName}: ${messageOf(error)}`),
  ];
  return lines.join('\n');
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function tableLines({ facts, findings, rollups }: Tables): readonly string[] {
  const severities = columnOf(findings, 'severity');
  const errors = severities.filter((severity) => /^(error|lỗi)$/i.test(severity)).length;
  return [
    `${unitLine(facts)} · Lỗi: ${errors} · Cảnh báo: ${severities.length - errors}`,
    '',
    ...aligned(rollups.map((row) => row.map((cell) => String(cell ?? '')))),
    '',
  ];
}

/** How many units stand where: "Đơn vị: 24 · Đã nộp: 20 · Chưa nộp: 4". */
function unitLine(facts: Table): string {
  const statuses = columnOf(facts, 'status');
  const byUnit = new Map(columnOf(facts, 'unit').map((unit, index) => [unit, statuses[index] ?? '']));
  const counts = new Map<string, number>();
  for (const status of byUnit.values()) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [`Đơn vị: ${byUnit.size}`, ...[...counts].map(([status, count]) => `${status}: ${count}`)].join(' · ');
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** What each action said last. */
function lastWords(google: Google): readonly string[] {
  const spoken = google.dialogs.filter(
    ({ kind, text }) => kind === 'alert' && text !== undefined && text.trim() !== '',
  );
  const byAction = new Map(spoken.map(({ action, text = '' }) => [action, text.trim().split('\n').at(-1) ?? '']));
  return [...byAction].map(([action, sentence]) => `${action}: ${sentence}`);
}
