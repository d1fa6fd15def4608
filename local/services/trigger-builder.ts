// ScriptApp.newTrigger(…): the fluent builders, with what Google demands of them.

import { GoogleException } from './google-exception';
import type { Host } from './host';
import type { InstalledTrigger } from './machine';
import { createTriggerHandle } from './trigger-handle';

const MAX_TRIGGERS = 20;
const MINUTE_STEPS = [1, 5, 10, 15, 30];

type EventType = InstalledTrigger['eventType'];

interface ClockBuilder {
  everyMinutes(n: number): ClockBuilder;
  everyHours(n: number): ClockBuilder;
  everyDays(n: number): ClockBuilder;
  everyWeeks(n: number): ClockBuilder;
  onWeekDay(day: string): ClockBuilder;
  atHour(hour: number): ClockBuilder;
  nearMinute(minute: number): ClockBuilder;
  inTimezone(timeZone: string): ClockBuilder;
  after(milliseconds: number): ClockBuilder;
  create(): unknown;
}

export function createTriggerBuilder(host: Host, functionName: string): unknown {
  return host.service('TriggerBuilder', {
    forSpreadsheet: (spreadsheet: unknown) => {
      if (!spreadsheet) throw new GoogleException('Invalid argument: spreadsheet');
      const on = (eventType: EventType) => () =>
        host.service('Trigger', { create: () => install(host, { functionName, eventType, schedule: '' }) });
      return host.service('TriggerBuilder', {
        onEdit: on('ON_EDIT'),
        onOpen: on('ON_OPEN'),
        onChange: on('ON_CHANGE'),
        onFormSubmit: on('ON_FORM_SUBMIT'),
      });
    },
    timeBased: () => createClockBuilder(host, functionName),
  });
}

function createClockBuilder(host: Host, functionName: string): ClockBuilder {
  const words: string[] = [];
  const add =
    <T>(word: string, isFine: (value: T) => boolean = () => true) =>
    (value: T): ClockBuilder => {
      if (!isFine(value)) throw new GoogleException(`Invalid argument: ${word}(${String(value)})`);
      words.push(`${word}(${String(value)})`);
      return self;
    };
  const isPositive = (value: number): boolean => Number.isInteger(value) && value > 0;
  const create = () => {
    const isSpecific = words.some((word) => /^(every|after|onWeekDay)/.test(word));
    if (!isSpecific) throw new GoogleException('The trigger needs a frequency before it can be created.');
    return install(host, { functionName, eventType: 'CLOCK', schedule: words.join(' ') });
  };
  const self: ClockBuilder = {
    ...host.service<Omit<ClockBuilder, 'create'>>('TriggerBuilder', {
      everyMinutes: add('everyMinutes', (n: number) => MINUTE_STEPS.includes(n)),
      everyHours: add('everyHours', isPositive),
      everyDays: add('everyDays', isPositive),
      everyWeeks: add('everyWeeks', isPositive),
      onWeekDay: add<string>('onWeekDay'),
      atHour: add('atHour', (hour: number) => Number.isInteger(hour) && hour >= 0 && hour <= 23),
      nearMinute: add('nearMinute', (minute: number) => minute >= 0 && minute <= 59),
      inTimezone: add<string>('inTimezone'),
      after: add('after', isPositive),
    }),
    ...host.service('Trigger', { create }),
  };
  return self;
}

function install(host: Host, wanted: Pick<InstalledTrigger, 'functionName' | 'eventType' | 'schedule'>): unknown {
  const { machine, run } = host;
  if (machine.triggers.filter((trigger) => trigger.owner === run.effectiveUser).length >= MAX_TRIGGERS) {
    throw new GoogleException(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const trigger = { ...wanted, uid: `trigger-${machine.nextNumber()}`, owner: run.effectiveUser };
  machine.triggers.push(trigger);
  return createTriggerHandle(host, trigger);
}
