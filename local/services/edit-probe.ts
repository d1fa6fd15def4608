// Would an edit trigger ask anything of Google? Most edits mean nothing to it; those need no world of their own.

import { type Bundle, loadBundle } from '../bundle';
import { createRealm } from '../realm';
import type { Edit } from './edit-event';

const SERVICES = [
  'CacheService',
  'HtmlService',
  'LockService',
  'Logger',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'Sheets',
  'SpreadsheetApp',
  'Utilities',
  'console',
] as const;

/** @returns false where the handler ended without reaching for a service; true means that it has to be run for real. */
export type EditProbe = (functionName: string, edit: Edit) => boolean;

/**
 * Runs the handler in a world that is kept from edit to edit and in which a service can only be reached for, not used. Google gives every
 * run a new world; a handler that reaches for nothing cannot tell, unless it keeps something in a global variable.
 */
export function createEditProbe(bundleDirectory: string): EditProbe {
  let reached = false;
  const reach = (): never => {
    reached = true;
    throw new Error('reached for a service');
  };
  const service = new Proxy({}, { get: reach });
  let bundle: Bundle | null = null;
  const load = (): Bundle =>
    loadBundle(bundleDirectory, createRealm(Date.now), Object.fromEntries(SERVICES.map((name) => [name, service])));

  return (functionName, { as, place, value, oldValue }) => {
    bundle ??= load();
    reached = false;
    const range = {
      rowStart: place.startRow + 1,
      rowEnd: place.endRow,
      columnStart: place.startColumn + 1,
      columnEnd: place.endColumn,
    };
    const event = {
      range: new Proxy(range, { get: (own, name) => Reflect.get(own, name) ?? reach() }),
      value,
      oldValue,
      user: { email: as },
    };
    try {
      bundle.call(functionName, [event]);
    } catch {
      return true;
    }
    return reached;
  };
}
