// Every function that Google calls by name: menu, triggers, exports. Nothing else stands here.

import {
  handOver as handOverWith,
  installTriggers as installTriggersWith,
  isHandedOver,
  removeTriggers as removeTriggersWith,
} from './actions/automation';
import { approveClean as approveCleanWith, commandOnOpenTab } from './actions/commands';
import { exportTables as exportTablesOf } from './actions/export-tables';
import { generateTabs as generateTabsWith } from './actions/generate-tabs';
import { onSheetEdit as onSheetEditWith } from './actions/on-sheet-edit';
import { previewTabs as previewTabsWith } from './actions/preview-tabs';
import { remindNow, remindQuietly, showChatMessage as showChatMessageWith } from './actions/remind';
import { repair as repairWith } from './actions/repair';
import { setUp as setUpWith } from './actions/set-up';
import { summarize as summarizeWith } from './actions/summarize';
import { sweepQuietly, sweep as sweepWith } from './actions/sweep';
import { underTrigger } from './actions/trigger-error';
import { validate as validateWith } from './actions/validate';
import { addMenu, googleServices, sheetIdOf } from './google/google-services';
import { menuItems } from './ui/menu';
import { MENU_TITLE } from './ui/messages';

export const onOpen = (): void => addMenu(MENU_TITLE, menuItems);

export const setUp = () => setUpWith(googleServices());
export const generateTabs = () => generateTabsWith(googleServices());
export const previewTabs = () => previewTabsWith(googleServices());
export const validate = () => validateWith(googleServices());
export const summarize = () => summarizeWith(googleServices());
export const sweep = () => sweepWith(googleServices());
export const approveOpenTab = () => commandOnOpenTab(googleServices(), 'approve');
export const returnOpenTab = () => commandOnOpenTab(googleServices(), 'return');
export const reopenOpenTab = () => commandOnOpenTab(googleServices(), 'reopen');
export const proxyOpenTab = () => commandOnOpenTab(googleServices(), 'proxy');
export const approveClean = () => approveCleanWith(googleServices());
export const remind = () => remindNow(googleServices());
export const showChatMessage = () => showChatMessageWith(googleServices());
export const installTriggers = () => installTriggersWith(googleServices());
export const removeTriggers = () => removeTriggersWith(googleServices());
export const handOver = () => handOverWith(googleServices());
export const repair = () => repairWith(googleServices());
export const exportTables = () => exportTablesOf(googleServices());

/** Installable trigger. Never called `onEdit`: it would run twice. */
export const onSheetEdit = (event: GoogleAppsScript.Events.SheetsOnEdit): void =>
  underTrigger(() =>
    onSheetEditWith(event as unknown as Parameters<typeof onSheetEditWith>[0], googleServices, () =>
      sheetIdOf(event.range),
    ),
  );

export const sweepByClock = (): void =>
  underTrigger(() => {
    const services = googleServices();
    if (!isHandedOver(services)) sweepQuietly(services);
  });

export const remindByClock = (): void =>
  underTrigger(() => {
    const services = googleServices();
    if (!isHandedOver(services)) remindQuietly(services);
  });
