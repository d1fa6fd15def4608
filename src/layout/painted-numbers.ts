// The numbers that the rows of a unit's tab bore when it was painted, told from the keys that it was painted with.

import { RETIRED_KEY, retiredNumber } from './unit-tab-rows';

/** By key; group headings, which have no number, are left out. */
export function paintedNumbers(keys: readonly string[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  const fields = new Map<string, number>();
  const retiredFrom = keys.indexOf(RETIRED_KEY);
  const isRetired = (at: number): boolean => retiredFrom >= 0 && at > retiredFrom;
  let retired = 0;
  keys.forEach((key, at) => {
    if (key.startsWith('#')) return;
    const [indicator = '', field] = key.split('.');
    if (isRetired(at)) {
      retired++;
      numbers.set(key, retiredNumber(retired));
    } else if (field === undefined) numbers.set(key, key);
    else {
      const position = (fields.get(indicator) ?? 0) + 1;
      fields.set(indicator, position);
      numbers.set(key, `${indicator}.${position}`);
    }
  });
  return numbers;
}
