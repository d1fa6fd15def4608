// *Hướng dẫn*: ten lines for each of the three people, links to where they do it, and what the colours mean.

import { quoted } from '../domain/to-formula';
import { type Verdict, verdictWords } from '../domain/verdict';
import type { FixedRole, Titles } from './fixed-sheets';
import type { Step } from './guide-steps';
import { loadGuideSteps } from './load-guide-steps';
import { settingReference } from './references';
import type { CellContent, Range, SheetSpec, StyleRun } from './sheet-spec';
import { linkFormula } from './tracking-sheet';
import { verdictMeanings } from './verdict-meanings';

interface Line {
  readonly cells: readonly CellContent[];
  readonly style?: StyleRun['style'];
  readonly firstStyle?: StyleRun['style'];
  readonly isLink?: boolean;
}

export function layoutGuide(
  title: string,
  body: string,
  titles: Titles,
  sheetIds: Readonly<Partial<Record<FixedRole, number>>>,
): SheetSpec {
  const link = (where: FixedRole | undefined): CellContent => {
    const id = where === undefined ? undefined : sheetIds[where];
    return where === undefined || id === undefined
      ? null
      : { formula: linkFormula(id, '', quoted(`Mở ${titles[where]}`)) };
  };
  const part = (heading: string, steps: readonly Step[]): readonly Line[] => [
    { cells: [heading, null, null], style: 'group' },
    ...steps.map(({ text, where }): Line => ({ cells: [null, text, link(where)], isLink: where !== undefined })),
    { cells: [null, null, null] },
  ];
  const steps = loadGuideSteps();
  const setting = (key: string): string => settingReference(titles, key);
  const lines: readonly Line[] = [
    { cells: [body, null, null], style: 'title' },
    {
      cells: [
        'Sổ thu và đánh giá báo cáo chỉ tiêu của các trường. Mỗi đơn vị một tab; kết quả tự tổng hợp.',
        null,
        null,
      ],
      style: 'note',
    },
    { cells: [{ formula: `=${setting('parentBody')}&" · "&${setting('managingBody')}` }, null, null], style: 'meta' },
    {
      cells: [
        {
          formula: `=${setting('planTitle')}&"; số "&${setting('planNumber')}&", "&${setting('planDate')}&". Nơi nhận báo cáo: "&${setting('recipients')}`,
        },
        null,
        null,
      ],
      style: 'meta',
    },
    { cells: [null, null, null] },
    ...part('CÁN BỘ PHỤ TRÁCH', steps.officer),
    ...part('NGƯỜI NHẬP LIỆU CỦA TRƯỜNG', steps.clerk),
    ...part('LÃNH ĐẠO', steps.leader),
    { cells: ['MÀU VÀ CHỮ', null, null], style: 'group' },
    { cells: ['Ô vàng', 'Ô để nhập. Ô khác được khóa.', null], firstStyle: 'input' },
    ...(Object.keys(verdictWords) as Verdict[]).map(
      (verdict): Line => ({ cells: [verdictWords[verdict], verdictMeanings[verdict], null], firstStyle: verdict }),
    ),
  ];
  const row = (at: number, startColumn = 0, endColumn = 3): Range => ({
    startRow: at,
    endRow: at + 1,
    startColumn,
    endColumn,
  });
  return {
    role: 'guide',
    title,
    tabColor: '#f9ab00',
    rowCount: lines.length + 1,
    columns: [{ width: 130 }, { width: 620 }, { width: 150 }],
    frozenRows: 0,
    frozenColumns: 0,
    blocks: [{ row: 0, column: 0, rows: lines.map(({ cells }) => cells) }],
    styles: lines.flatMap((line, at): readonly StyleRun[] => [
      ...(line.style ? [{ range: row(at), style: line.style }] : []),
      ...(line.firstStyle
        ? [
            { range: row(at, 0, 1), style: line.firstStyle },
            { range: row(at, 0, 1), style: 'cell' as const },
          ]
        : []),
      ...(line.isLink ? [{ range: row(at, 2, 3), style: 'link' as const }] : []),
    ]),
    merges: [
      ...[0, 1, 2, 3].map((at) => row(at)),
      ...lines.flatMap((line, at) => (line.style === 'group' ? [row(at)] : [])),
    ],
    validations: [],
    conditions: [],
    protection: { description: 'Hướng dẫn.', unprotected: [], inputs: [] },
    print: { orientation: 'portrait' },
  };
}
