// Who may run what: consent for a menu click, and the services that a simple trigger may not touch.

import type { Workbook } from '../sheets-api/workbook';
import { GoogleException } from './google-exception';
import type { Run } from './run';

const sameAddress = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Whether the file's menus are open to that person: owner or editor, by name or by link. */
export const mayRunScript = (workbook: Workbook, person: string): boolean =>
  workbook.linkAccess === 'edit' || [workbook.owner, ...workbook.editors].some((email) => sameAddress(email, person));

/** Services that need the consent which a simple trigger never has. */
const NEEDS_CONSENT = ['Sheets', 'Drive', 'MailApp', 'ScriptApp', 'TriggerBuilder', 'Ui.Dialog'];

/** @throws as Google does when a simple trigger calls a service that needs consent. */
export function refuseWithoutConsent(run: Run, service: string, method: string): void {
  if (run.kind !== 'simple') return;
  if (!NEEDS_CONSENT.some((name) => service === name || service.startsWith(`${name}.`))) return;
  throw new GoogleException(`You do not have permission to call ${service}.${method}. Required permissions: consent`);
}
