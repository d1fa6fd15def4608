// Who the officers of the workbook are: whoever runs this, whoever owns the triggers, and those whom *Cấu hình* names.

import type { Settings } from '../domain/model';
import type { Services } from '../google/services';
import { triggerOwner } from './trigger-owner';

/** The running account first; each once, lower case. */
export function officersOf(services: Services, { officerEmail }: Pick<Settings, 'officerEmail'>): readonly string[] {
  const all = [services.officer(), ...officerEmail, triggerOwner(services.store)];
  return [...new Set(all.map((address) => address.trim().toLowerCase()).filter((address) => address !== ''))];
}
