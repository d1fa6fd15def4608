// The switch between the people in whose name a window can work.

import type { Person } from '../../server/protocol';
import { element, keepKeys } from './element';
import { words } from './words';

export function createRoleSwitch(
  people: readonly Person[],
  current: string,
  change: (person: Person) => void,
): HTMLElement {
  const select = element('select', { 'data-testid': 'role' });
  for (const { id, label } of people) select.append(element('option', { value: id, selected: id === current }, label));
  select.value = current;
  select.addEventListener('change', () => {
    const person = people.find(({ id }) => id === select.value);
    if (person) change(person);
  });
  const label = element('label', { class: 'role' }, element('span', {}, words.viewingAs), select);
  keepKeys(label);
  return label;
}
