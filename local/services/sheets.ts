// The Advanced Sheets Service: the strict stand-in of `sheets-api/`, recorded, with plain copies going in and out.

import { createSheetsService } from '../sheets-api/sheets-service';
import type { Host } from './host';
import { tellWitnesses } from './witnesses';

const plainCopy = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

export function createSheets(host: Host): unknown {
  const { machine, run } = host;
  const service: unknown = createSheetsService({
    workbook: machine.workbook,
    acting: () => run.effectiveUser,
    evaluate: () => machine.evaluation(),
    answersBecomeText: true,
  });
  return wrapResource(host, service, 'Sheets');
}

function wrapResource(host: Host, resource: unknown, name: string): unknown {
  if (typeof resource !== 'object' || resource === null) return resource;
  const members = Object.entries(resource).map(([key, member]: [string, unknown]) => {
    if (typeof member !== 'function') return [key, wrapResource(host, member, `${name}.${key}`)];
    return [key, (...args: unknown[]) => callMethod(host, name, key, args, (copies) => member.apply(resource, copies))];
  });
  return Object.fromEntries(members);
}

function callMethod(
  host: Host,
  service: string,
  method: string,
  args: readonly unknown[],
  act: (copies: unknown[]) => unknown,
): unknown {
  const { workbook } = host.machine;
  const carryOut = (): unknown => {
    const before = workbook.sheets;
    const answer = act(args.map(plainCopy));
    if (workbook.sheets !== before) tellWitnesses({ action: host.run.action, before, after: workbook.sheets });
    return answer;
  };
  const answer = host.perform(
    service,
    method,
    args,
    () => JSON.stringify(carryOut()),
    (text: string | undefined) => text?.length ?? 0,
  );
  return answer === undefined ? undefined : host.realm.parse(answer);
}
