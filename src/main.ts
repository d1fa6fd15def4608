// Every function that Google calls by name: menu, triggers, exports. Nothing else stands here.

import { exportTables as exportTablesOf } from './actions/export-tables';
import { generateTabs as generateTabsWith } from './actions/generate-tabs';
import { setUp as setUpWith } from './actions/set-up';
import { summarize as summarizeWith } from './actions/summarize';
import { sweep as sweepWith } from './actions/sweep';
import { validate as validateWith } from './actions/validate';
import { addMenu, googleServices } from './google/google-services';
import { menuItems } from './ui/menu';
import { MENU_TITLE } from './ui/messages';

export const onOpen = (): void => addMenu(MENU_TITLE, menuItems);

export const setUp = () => setUpWith(googleServices());
export const generateTabs = () => generateTabsWith(googleServices());
export const validate = () => validateWith(googleServices());
export const summarize = () => summarizeWith(googleServices());
export const sweep = () => sweepWith(googleServices());
export const exportTables = () => exportTablesOf(googleServices());
