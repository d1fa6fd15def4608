// An installed trigger as the script sees it.

import type { Host } from './host';
import type { InstalledTrigger } from './machine';

export interface TriggerHandle {
  getUniqueId(): string;
}

export function createTriggerHandle(host: Host, trigger: InstalledTrigger): TriggerHandle {
  const isClock = trigger.eventType === 'CLOCK';
  return host.service('TriggerHandle', {
    getUniqueId: () => trigger.uid,
    getHandlerFunction: () => trigger.functionName,
    getEventType: () => trigger.eventType,
    getTriggerSource: () => (isClock ? 'CLOCK' : 'SPREADSHEETS'),
    getTriggerSourceId: () => (isClock ? '' : host.machine.workbook.spreadsheetId),
  });
}
