// The menus that the script gives a person when they open the workbook.

import type { Google } from '../google';
import { mayRunScript } from '../services/authority';
import type { Menu, MenuItem } from '../services/records';
import type { MenuView } from './protocol';

/** Submenus stand as one list, under each other. */
const flat = (items: readonly MenuItem[]): MenuView['items'] =>
  items.flatMap((item): MenuView['items'] => {
    if (item.kind === 'separator') return [null];
    return item.kind === 'submenu' ? flat(item.items) : [{ label: item.caption, run: item.functionName }];
  });

const viewOf = ({ caption, items }: Menu): MenuView => ({ title: caption, items: flat(items) });

/** Opens the workbook in the person's name. A script whose opening fails leaves no menu, as at Google. */
export function menusFor(google: Google, email: string): readonly MenuView[] {
  if (!google.functionNames.has('onOpen') || !mayRunScript(google.workbook, email)) return [];
  const before = google.menus.length;
  try {
    google.run('onOpen', email);
  } catch {
    return [];
  }
  return google.menus.slice(before).map(viewOf);
}
