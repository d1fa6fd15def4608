// Every function that Google calls by name: menu, triggers, exports. Nothing else stands here.

import { checkUnitList as checkUnitListWith } from './actions/assistant/check-list';
import {
  createWorkbook as createWorkbookWith,
  openAssistant as openAssistantWith,
} from './actions/assistant/create-workbook';
import {
  handOver as handOverWith,
  installTriggers as installTriggersWith,
  removeTriggers as removeTriggersWith,
} from './actions/automation';
import { approveClean as approveCleanWith, askReasonOnOpenTab, commandOnOpenTab } from './actions/commands';
import { exportFacts as exportFactsWith } from './actions/export-facts';
import { exportTables as exportTablesOf } from './actions/export-tables';
import { generateTabs as generateTabsWith } from './actions/generate-tabs';
import { continueJob as continueJobWith } from './actions/jobs/continue-job';
import { onSheetEdit as onSheetEditWith } from './actions/on-sheet-edit';
import { openPrints as openPrintsWith } from './actions/open-prints';
import { previewTabs as previewTabsWith } from './actions/preview-tabs';
import { remindNow, remindQuietly, showChatMessage as showChatMessageWith } from './actions/remind';
import { repair as repairWith } from './actions/repair';
import { exportReportAs as exportReportAsWith, exportReport as exportReportWith } from './actions/report/export-report';
import { openReport as openReportWith } from './actions/report/open-report';
import {
  dropReportTemplate as dropReportTemplateWith,
  reportTemplate as reportTemplateWith,
  saveReportTemplate as saveReportTemplateWith,
} from './actions/report/template-commands';
import { setUp as setUpWith } from './actions/set-up';
import { goTo as goToWith, showSidebar as showSidebarWith } from './actions/sidebar/show-sidebar';
import { jobProgress as jobProgressWith, sidebarState as sidebarStateWith } from './actions/sidebar/sidebar-state';
import { summarize as summarizeWith } from './actions/summarize';
import { sweepQuietly, sweep as sweepWith } from './actions/sweep';
import { underTrigger } from './actions/trigger-error';
import { commandOnUnit } from './actions/unit-commands';
import { validate as validateWith } from './actions/validate';
import { addMenu, googleServices, sheetIdOf } from './google/google-services';
import { patience, patientServices } from './google/patient-services';
import type { Services } from './google/services';
import type { ScriptFunctions } from './pages/contract';
import { menuItems } from './ui/menu';
import { MENU_TITLE } from './ui/messages';

const services = (): Services => patientServices(googleServices(), patience.usual);
const edits = (): Services => patientServices(googleServices(), patience.edit);

export const onOpen = (): void => addMenu(MENU_TITLE, menuItems);

export const setUp = () => setUpWith(services());
export const generateTabs = () => generateTabsWith(services());
export const previewTabs = () => previewTabsWith(services());
export const validate = () => validateWith(services());
export const summarize = () => summarizeWith(services());
export const sweep = () => sweepWith(services());
export const approveOpenTab = () => commandOnOpenTab(services(), 'approve');
export const returnOpenTab = () => askReasonOnOpenTab(services(), 'return');
export const reopenOpenTab = () => askReasonOnOpenTab(services(), 'reopen');
export const proxyOpenTab = () => commandOnOpenTab(services(), 'proxy');
export const approveClean = () => approveCleanWith(services());
export const remind = () => remindNow(services());
export const showChatMessage = () => showChatMessageWith(services());
export const installTriggers = () => installTriggersWith(services());
export const removeTriggers = () => removeTriggersWith(services());
export const handOver = () => handOverWith(services());
export const repair = () => repairWith(services());
export const openPrints = () => openPrintsWith(services());
export const exportFacts = () => exportFactsWith(services());
export const openReport = () => openReportWith(services());
export const exportReport = () => exportReportWith(services());
export const exportTables = () => exportTablesOf(services());

export const showSidebar = () => showSidebarWith(services());

/** What pages call; anybody who may run the script can, with anything at all. */
const forPages = {
  sidebarState: () => sidebarStateWith(services()),
  jobProgress: () => jobProgressWith(services()),
  approveUnit: (code: unknown) => commandOnUnit(services(), 'approve', code),
  returnUnit: (code: unknown, reason: unknown) => commandOnUnit(services(), 'return', code, reason),
  reopenUnit: (code: unknown, reason: unknown) => commandOnUnit(services(), 'reopen', code, reason),
  goTo: (sheetId: unknown, row: unknown, column: unknown) => goToWith(services(), sheetId, row, column),
  openAssistant: () => openAssistantWith(services()),
  checkUnitList: (text: unknown) => checkUnitListWith(services(), text),
  createWorkbook: (answers: unknown) => createWorkbookWith(services(), answers),
  exportReportAs: (kind: unknown, school: unknown) => exportReportAsWith(services(), kind, school),
  reportTemplate: () => reportTemplateWith(services()),
  saveReportTemplate: (base64: unknown) => saveReportTemplateWith(services(), base64),
  dropReportTemplate: () => dropReportTemplateWith(services()),
} satisfies ScriptFunctions;

export const { sidebarState, jobProgress, approveUnit, returnUnit, reopenUnit } = forPages;
export const { goTo, openAssistant, checkUnitList, createWorkbook } = forPages;
export const { exportReportAs, reportTemplate, saveReportTemplate, dropReportTemplate } = forPages;

/** Installable trigger. Never called `onEdit`: it would run twice. */
export const onSheetEdit = (event: GoogleAppsScript.Events.SheetsOnEdit): void =>
  underTrigger(() =>
    onSheetEditWith(event as unknown as Parameters<typeof onSheetEditWith>[0], edits, () => sheetIdOf(event.range)),
  );

export const sweepByClock = (): void => underTrigger(() => sweepQuietly(services()));
export const remindByClock = (): void => underTrigger(() => remindQuietly(services()));
/** One-off, of a job that takes more than one run. */
export const continueJob = (): void => underTrigger(() => continueJobWith(services()));
