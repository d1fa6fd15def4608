// Tab names that Excel accepts, and formulas and links that follow them.

import { sheetNames } from '../../../local/xlsx/sheet-names';
import { linkWithin, type Names, translator } from '../../../local/xlsx/translate-formula';

describe('sheetNames', () => {
  it('gives every tab a name of its own, whatever the case', () => {
    const long = 'Trường Tiểu học và Trung học cơ sở Lạc Thủy';
    expect(sheetNames(['a:b', 'A-B', `${long} 1`, `${long} 2`, '?', "'"])).toEqual([
      'a-b (2)',
      'A-B',
      'Trường Tiểu học và Trung học cơ',
      'Trường Tiểu học và Trung họ (2)',
      '-',
      'Trang',
    ]);
  });
});

const names: Names = {
  ofTitle: (title) => (title.toLowerCase() === 'đơn vị: 1' ? 'Đơn vị- 1' : undefined),
  ofSheetId: (id) => (id === 7 ? "Xã 'A'" : undefined),
};

describe('translator', () => {
  it.each([
    ['=SUM(A1;B2)', 'SUM(A1,B2)'],
    ['=IF(A1=";";"a,b";0,5)', 'IF(A1=";","a,b",0.5)'],
    ["='Đơn vị: 1'!$A$1+'ĐƠN VỊ: 1'!B:B", "'Đơn vị- 1'!$A$1+'Đơn vị- 1'!B:B"],
    ["='Không có'!A1", '#REF!'],
    ['=SWITCH(A1;"IFS(";1)&IFS(TRUE;2)', '_xlfn.SWITCH(A1,"IFS(",1)&_xlfn.IFS(TRUE,2)'],
    ['=HYPERLINK("#gid=7&range=F12";"đi")', `HYPERLINK("#'Xã ''A'''!F12","đi")`],
    ['=HYPERLINK("#gid=7&range="&B1;"đi")', `HYPERLINK("#'Xã ''A'''!"&B1,"đi")`],
  ])('%s becomes %s', (formula, expected) => expect(translator(names)(formula)).toBe(expected));
});

describe('linkWithin', () => {
  it('leads to the first cell where none is named, and leaves other addresses alone', () => {
    expect(linkWithin('#gid=7', names)).toBe("#'Xã ''A'''!A1");
    expect(linkWithin('#gid=99', names)).toBeUndefined();
    expect(linkWithin('https://example.com/#gid=7', names)).toBeUndefined();
  });
});
