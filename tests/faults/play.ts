// What plays are made of: who calls what, what stands before it, and what comes next.

import type { Google } from '../../local/google';
import { typeInto } from '../../local/people';
import { type District, district, OFFICER, reopened, schools } from '../follow-up/district';
import { shortenLists } from './shorten-lists';

export interface Play {
  /** As `main.ts` exports it. */
  readonly runs: string;
  readonly opens: () => District;
  readonly prepare?: (d: District) => void;
  readonly run: (d: District) => unknown;
  /** What comes next, whether or not it was disturbed. */
  readonly again: (d: District) => void;
  /** Each try leaves a row of what it found. */
  readonly notesEachTry?: boolean;
  /** A file is not made over: where Google does not say whether it was made, the person is asked to look. */
  readonly mayEndInDoubt?: boolean;
}

export const SUCCESSOR = 'canbo2@example.edu.vn';
/** A unit whose clerk goes on typing and hands in nothing. */
export const TYPING_UNIT = 'TH03';
const INDICATORS = ['A7', 'A9'];
const units = schools(3);

const full = district({ units, indicators: INDICATORS });
let shortened: District | null = null;
export function tiny(): District {
  if (shortened === null) {
    shortened = full();
    shortenLists(shortened.google);
  }
  return reopened(shortened);
}

export const call =
  (name: string, as = OFFICER) =>
  (d: District): unknown =>
    d.google.run(name, as);
export const sweep = call('sweepByClock');

/** The officer opens TH01, and says yes to what is asked. */
export const onTab =
  (name: string) =>
  (d: District): unknown => {
    d.google.select(OFFICER, { sheetId: d.sheet('unit:TH01').properties.sheetId ?? 0, row: 0, column: 0 });
    return d.google.run(name, OFFICER);
  };

/** What a page calls, with what it hands over. */
export const fromPage =
  (name: string, ...args: readonly unknown[]) =>
  (d: District): unknown =>
    d.google.run(name, OFFICER, ...args);

export const handIn = (d: District): void => {
  for (const unit of ['TH01', 'TH02']) d.tick(unit);
};
export const unwatched = (d: District): void => {
  d.google.run('removeTriggers', OFFICER);
};

/** The officer looks again after the next sweep and, where it is not as it should be, does it over. */
export const unless =
  (isDone: (d: District) => boolean, run: (d: District) => unknown) =>
  (d: District): void => {
    sweep(d);
    if (!isDone(d)) run(d);
    sweep(d);
  };
export const statusIs = (unit: string, status: string) => (d: District) => d.tracked(unit).status === status;
export const twice =
  (run: (d: District) => unknown) =>
  (d: District): void => {
    run(d);
    run(d);
  };

export const shareWith = (d: District, address: string): void => {
  d.google.workbook.editors = [...d.google.workbook.editors, address];
};

export function askForAdmission(d: District): unknown {
  d.google.answer({ text: SUCCESSOR }, { text: SUCCESSOR });
  return d.google.run('handOver', OFFICER);
}

/** A setting changes what stands on every tab; a unit is added. */
export function changeThePlan(d: District): void {
  const { sheetId = 0 } = d.sheet('indicators').properties;
  const cells = d.sheet('indicators').cells;
  const row = cells.findIndex((line) => line[0]?.userEnteredValue?.stringValue === 'A8');
  const column = cells[2]?.findIndex((cell) => cell?.userEnteredValue?.stringValue === 'Dùng') ?? 0;
  typeAs(d.google, sheetId, row, column);
}

const typeAs = (google: Google, sheetId: number, row: number, column: number): void =>
  typeInto(google, { as: OFFICER, sheetId, row, column, value: 'Có' });

export const generate = call('generateTabs');
export const approved = fromPage('approveUnit', 'TH01');
export const returned = fromPage('returnUnit', 'TH01', 'Xem lại A9');
export const openedAgain = fromPage('reopenUnit', 'TH01', 'Nhà trường xin sửa');
export const setUpByAssistant = fromPage('createWorkbook', {
  settings: { parentBody: 'Ủy ban nhân dân huyện' },
  list: 'Mã\tTên\tCấp\nTH04\tTrường TH số 4\tTH\nTH01\tTrường TH số 1\tTH',
  updateExisting: false,
});

/** The one in use, brought back as it is. */
let template = '';
export function saveTemplate(d: District): unknown {
  if (template === '') template = (tiny().google.run('reportTemplate', OFFICER) as { readonly base64: string }).base64;
  return d.google.run('saveReportTemplate', OFFICER, template);
}
