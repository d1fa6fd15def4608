// Every function of the bundle in a district where it has something to do, and what people and the clock do after it.

import { OFFICER } from '../follow-up/district';
import { tabDamages } from '../repair/damage';
import {
  approved,
  askForAdmission,
  call,
  changeThePlan,
  fromPage,
  generate,
  handIn,
  onTab,
  openedAgain,
  type Play,
  returned,
  SUCCESSOR,
  saveTemplate,
  setUpByAssistant,
  shareWith,
  statusIs,
  sweep,
  tiny,
  twice,
  unless,
  unwatched,
} from './play';

export const plays: Readonly<Record<string, Play>> = {
  'setting up again': { runs: 'setUp', opens: tiny, run: call('setUp'), again: twice(call('setUp')) },
  'an indicator that is added': {
    runs: 'generateTabs',
    opens: tiny,
    prepare: changeThePlan,
    run: generate,
    again: twice(generate),
  },
  'the preview': {
    runs: 'previewTabs',
    opens: tiny,
    prepare: changeThePlan,
    run: call('previewTabs'),
    again: call('previewTabs'),
  },
  'checking the figures': { runs: 'validate', opens: tiny, run: call('validate'), again: call('validate') },
  'the summary': {
    runs: 'summarize',
    opens: tiny,
    prepare: changeThePlan,
    run: call('summarize'),
    again: twice(call('summarize')),
  },
  'a sweep with ticks and commands': {
    runs: 'sweep',
    opens: tiny,
    prepare: (d) => {
      handIn(d);
      unwatched(d);
      d.choose('TH01', 'Trả lại', 'Xem lại A9');
      d.choose('TH02', 'Duyệt');
    },
    run: call('sweep'),
    again: twice(sweep),
  },
  'a sweep by the clock, with ticks': {
    runs: 'sweepByClock',
    opens: tiny,
    prepare: (d) => {
      unwatched(d);
      handIn(d);
      d.google.run('installTriggers', OFFICER);
    },
    run: sweep,
    again: twice(sweep),
  },
  'a tick': { runs: 'onSheetEdit', opens: tiny, run: (d) => d.tick('TH01'), again: twice(sweep) },
  'a return by dropdown': {
    runs: 'onSheetEdit',
    opens: tiny,
    prepare: (d) => {
      handIn(d);
      d.note('TH01', 'reason', 'Xem lại A9');
    },
    run: (d) => d.choose('TH01', 'Trả lại'),
    again: twice(sweep),
  },
  'an approval from the menu': {
    runs: 'approveOpenTab',
    opens: tiny,
    prepare: handIn,
    run: onTab('approveOpenTab'),
    again: unless(statusIs('TH01', 'Đã duyệt'), onTab('approveOpenTab')),
  },
  'an approval from the sidebar': {
    runs: 'approveUnit',
    opens: tiny,
    prepare: handIn,
    run: approved,
    again: unless(statusIs('TH01', 'Đã duyệt'), approved),
  },
  'asking why a report goes back': {
    runs: 'returnOpenTab',
    opens: tiny,
    prepare: handIn,
    run: onTab('returnOpenTab'),
    again: onTab('returnOpenTab'),
  },
  'a return with its reason': {
    runs: 'returnUnit',
    opens: tiny,
    prepare: handIn,
    run: returned,
    again: unless(statusIs('TH01', 'Trả lại'), returned),
  },
  'asking why a report is opened again': {
    runs: 'reopenOpenTab',
    opens: tiny,
    prepare: (d) => {
      handIn(d);
      approved(d);
    },
    run: onTab('reopenOpenTab'),
    again: onTab('reopenOpenTab'),
  },
  'a report that is opened again': {
    runs: 'reopenUnit',
    opens: tiny,
    prepare: (d) => {
      handIn(d);
      approved(d);
    },
    run: openedAgain,
    again: unless(statusIs('TH01', 'Trả lại'), openedAgain),
  },
  'entering on behalf': {
    runs: 'proxyOpenTab',
    opens: tiny,
    run: onTab('proxyOpenTab'),
    again: unless((d) => d.tracked('TH01').proxyBy === OFFICER, onTab('proxyOpenTab')),
  },
  'approving all that is clean': {
    runs: 'approveClean',
    opens: tiny,
    prepare: handIn,
    run: call('approveClean'),
    again: unless((d) => statusIs('TH01', 'Đã duyệt')(d) && statusIs('TH02', 'Đã duyệt')(d), call('approveClean')),
  },
  'reminders from the menu': {
    runs: 'remind',
    opens: tiny,
    prepare: handIn,
    run: call('remind'),
    again: twice(call('remindByClock')),
  },
  'reminders by the clock': {
    runs: 'remindByClock',
    opens: tiny,
    run: call('remindByClock'),
    again: twice(call('remindByClock')),
  },
  'the message for the chat group': {
    runs: 'showChatMessage',
    opens: tiny,
    run: call('showChatMessage'),
    again: call('showChatMessage'),
  },
  'installing the triggers': {
    runs: 'installTriggers',
    opens: tiny,
    prepare: unwatched,
    run: call('installTriggers'),
    again: call('installTriggers'),
  },
  'removing the triggers': {
    runs: 'removeTriggers',
    opens: tiny,
    run: call('removeTriggers'),
    again: call('removeTriggers'),
  },
  'admitting a successor': {
    runs: 'handOver',
    opens: tiny,
    prepare: (d) => shareWith(d, SUCCESSOR),
    run: askForAdmission,
    again: (d) => {
      askForAdmission(d);
    },
  },
  'a repair': {
    runs: 'repair',
    opens: tiny,
    prepare: (d) => {
      tabDamages.formulaCleared(d.google, 'unit:TH01', { a: 3, b: 7 });
      tabDamages.rowInserted(d.google, 'unit:TH02', { a: 9, b: 7 });
      tabDamages.rowDeleted(d.google, 'unit:TH03', { a: 12, b: 7 });
      tabDamages.protectionsRemoved(d.google, 'tracking', { a: 0, b: 0 });
    },
    run: call('repair'),
    again: twice(call('repair')),
    notesEachTry: true,
  },
  'the sidebar': { runs: 'showSidebar', opens: tiny, run: call('showSidebar'), again: call('showSidebar') },
  'what the sidebar shows': {
    runs: 'sidebarState',
    opens: tiny,
    prepare: handIn,
    run: call('sidebarState'),
    again: call('sidebarState'),
  },
  'how far a job has come': {
    runs: 'jobProgress',
    opens: tiny,
    run: call('jobProgress'),
    again: call('jobProgress'),
  },
  'going to a cell': {
    runs: 'goTo',
    opens: tiny,
    run: (d) => d.google.run('goTo', OFFICER, d.sheet('unit:TH01').properties.sheetId, 8, 5),
    again: () => undefined,
  },
  'the assistant': { runs: 'openAssistant', opens: tiny, run: call('openAssistant'), again: call('openAssistant') },
  'a list that is looked at': {
    runs: 'checkUnitList',
    opens: tiny,
    run: fromPage('checkUnitList', 'Mã\tTên\tCấp\nTH04\tTrường TH số 4\tTH'),
    again: () => undefined,
  },
  'a workbook made by the assistant': {
    runs: 'createWorkbook',
    opens: tiny,
    run: setUpByAssistant,
    again: twice(setUpByAssistant),
  },
  'the tables': { runs: 'exportTables', opens: tiny, run: call('exportTables'), again: () => undefined },
  'the facts as a file': {
    runs: 'exportFacts',
    opens: tiny,
    prepare: handIn,
    run: call('exportFacts'),
    again: call('exportFacts'),
    mayEndInDoubt: true,
  },
  'the prints': { runs: 'openPrints', opens: tiny, run: call('openPrints'), again: call('openPrints') },
  'the dialog of the report': { runs: 'openReport', opens: tiny, run: call('openReport'), again: call('openReport') },
  'the report': {
    runs: 'exportReport',
    opens: tiny,
    prepare: handIn,
    run: call('exportReport'),
    again: call('exportReport'),
    mayEndInDoubt: true,
  },
  'pages of schools, from the dialog': {
    runs: 'exportReportAs',
    opens: tiny,
    prepare: handIn,
    run: fromPage('exportReportAs', 'schools', null),
    again: fromPage('exportReportAs', 'schools', null),
    mayEndInDoubt: true,
  },
  'the template that is in use': {
    runs: 'reportTemplate',
    opens: tiny,
    run: call('reportTemplate'),
    again: call('reportTemplate'),
  },
  'a template that is kept': {
    runs: 'saveReportTemplate',
    opens: tiny,
    run: saveTemplate,
    again: twice(saveTemplate),
  },
  'a template that is given up': {
    runs: 'dropReportTemplate',
    opens: tiny,
    prepare: saveTemplate,
    run: call('dropReportTemplate'),
    again: call('dropReportTemplate'),
  },
  'the menu': { runs: 'onOpen', opens: tiny, run: call('onOpen'), again: call('onOpen') },
};
