// Ui.createMenu(…): a menu is kept once it is added to the interface.

import { GoogleException } from './google-exception';
import type { Host } from './host';
import type { MenuItem } from './records';

interface MenuBuilder {
  addItem(caption: string, functionName: string): MenuBuilder;
  addSeparator(): MenuBuilder;
  addSubMenu(menu: MenuBuilder): MenuBuilder;
  addToUi(): void;
}

const contents = new WeakMap<MenuBuilder, { readonly caption: string; readonly items: readonly MenuItem[] }>();

export function createMenuBuilder(host: Host, caption: string): MenuBuilder {
  const items: MenuItem[] = [];
  const add = (item: MenuItem): MenuBuilder => {
    items.push(item);
    return self;
  };
  const self: MenuBuilder = host.service('Menu', {
    addItem: (itemCaption: string, functionName: string) => add({ kind: 'item', caption: itemCaption, functionName }),
    addSeparator: () => add({ kind: 'separator' }),
    addSubMenu: (menu: MenuBuilder) => {
      const submenu = contents.get(menu);
      if (!submenu) throw new GoogleException('Invalid argument: menu');
      return add({ kind: 'submenu', ...submenu });
    },
    addToUi: () => {
      host.machine.menus.push({ caption, items: [...items], by: host.run.person });
    },
  });
  contents.set(self, { caption, items });
  return self;
}
