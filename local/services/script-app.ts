// ScriptApp: triggers are created, listed and deleted; an account sees its own only, twenty at most.

import { GoogleException } from './google-exception';
import type { Host } from './host';
import type { InstalledTrigger } from './machine';
import { createTriggerBuilder } from './trigger-builder';
import { createTriggerHandle, type TriggerHandle } from './trigger-handle';

const EVENT_TYPES = {
  CLOCK: 'CLOCK',
  ON_OPEN: 'ON_OPEN',
  ON_EDIT: 'ON_EDIT',
  ON_CHANGE: 'ON_CHANGE',
  ON_FORM_SUBMIT: 'ON_FORM_SUBMIT',
} as const;

const WEEK_DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const named = (names: readonly string[]): object => Object.fromEntries(names.map((name) => [name, name]));

export function createScriptApp(host: Host): unknown {
  const { machine, run } = host;
  const own = (): readonly InstalledTrigger[] =>
    machine.triggers.filter((trigger) => trigger.owner === run.effectiveUser);
  const list = () => own().map((trigger) => createTriggerHandle(host, trigger));

  return {
    AuthMode: named(['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']),
    EventType: EVENT_TYPES,
    TriggerSource: named(['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR']),
    WeekDay: named(WEEK_DAYS),
    ...host.service('ScriptApp', {
      getScriptId: () => 'stand-in-script',
      newTrigger: (functionName: string) => createTriggerBuilder(host, functionName),
      getProjectTriggers: list,
      getUserTriggers: list,
      deleteTrigger: (trigger: TriggerHandle) => {
        const uid = trigger.getUniqueId();
        const index = machine.triggers.findIndex((kept) => kept.uid === uid && kept.owner === run.effectiveUser);
        if (index < 0)
          throw new GoogleException(
            'Unexpected error while getting the method or property deleteTrigger on object ScriptApp.',
          );
        machine.triggers.splice(index, 1);
      },
    }),
  };
}
