// The text for the chat group, from who is missing now.

import type { Settings } from '../domain/model';
import { deadlineText } from '../layout/settings-sheet';
import type { UnitOnFile } from '../read/read-workbook';
import { chatMessage } from '../ui/chat-message';

/** Empty: everybody has handed in. */
export function chatText(units: readonly UnitOnFile[], settings: Settings): string {
  const named = (status: 'notSubmitted' | 'returned'): readonly string[] =>
    units.filter(({ entries }) => entries.submission.status === status).map(({ unit }) => unit.name);
  const [missing, returned] = [named('notSubmitted'), named('returned')];
  if (missing.length + returned.length === 0) return '';
  const { year, managingBody } = settings;
  return chatMessage({ year, deadline: deadlineText(settings), managingBody, missing, returned });
}
