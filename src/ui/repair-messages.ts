// Every sentence of *Sửa chữa sổ*: what is broken, what will be done, what cannot be brought back and where to look for it.

import type { Cleaning, Damage, DamageKind, KnownEntry, Loss, OverwrittenCell, SheetContent } from '../domain/damage';
import { shorten } from '../domain/shorten';
import { loadDamageWords } from './load-damage-words';

const VALUE_LETTERS = 60;
const SHEETS_NAMED = 4;
const VERSIONS = 'Tệp › Nhật ký phiên bản';

const quoted = (text: string): string => `“${shorten(text, VALUE_LETTERS)}”`;

const kinds = (): readonly DamageKind[] => Object.keys(loadDamageWords()) as readonly DamageKind[];
const NAMES_PLACES: ReadonlySet<DamageKind> = new Set([
  'formulas',
  'texts',
  'rowGone',
  'columns',
  'unclean',
  'keys',
  'charts',
  'filterViews',
] satisfies readonly DamageKind[]);

/** "MN Hoa Mai (F12, F13…)" */
function whereIs({ kind, sheet, places, count }: Damage): string {
  if (!NAMES_PLACES.has(kind) || places.length === 0) return sheet;
  return `${sheet} (${places.join(', ')}${count > places.length ? '…' : ''})`;
}

const named = (sheets: readonly string[]): string =>
  `${sheets.slice(0, SHEETS_NAMED).join('; ')}${sheets.length > SHEETS_NAMED ? `; và ${sheets.length - SHEETS_NAMED} sheet khác` : ''}`;

const known = ({ value, where }: KnownEntry): string => `Giá trị biết gần nhất: ${quoted(value)} (${where}).`;

const contents: Record<SheetContent, string> = {
  units: `Danh sách đơn vị được lập lại từ Theo dõi nộp và các tab; đặc điểm, chỉ tiêu được miễn và đơn vị không còn dùng thì không lấy lại được. Xem lại, hoặc khôi phục từ ${VERSIONS}.`,
  plan: `Sheet được điền lại theo kế hoạch mặc định; những gì đã sửa riêng thì không lấy lại được. Nếu đã sửa riêng, khôi phục từ ${VERSIONS} trước khi chạy mục 2.`,
  settings: `Sheet được điền lại giá trị mặc định (năm, hạn nộp, tên cơ quan…). Kiểm tra lại từng dòng, hoặc khôi phục từ ${VERSIONS}.`,
  records: `Những gì đã ghi trên sheet không lấy lại được; xem ${VERSIONS}.`,
  states: `Trạng thái nộp, duyệt và gia hạn của các đơn vị không lấy lại được; xem Nhật ký, hoặc khôi phục từ ${VERSIONS}.`,
  none: 'Nội dung được tạo lại đầy đủ.',
};

const ENTRIES_SHOWN = 5;
const bounded = (texts: readonly string[]): string =>
  `${texts.slice(0, ENTRIES_SHOWN).map(quoted).join(', ')}${texts.length > ENTRIES_SHOWN ? `, và ${texts.length - ENTRIES_SHOWN} ô khác` : ''}`;

function tabEntries(entries: readonly KnownEntry[]): string {
  const [first] = entries;
  if (!first) return `Số liệu đã nhập: xem ${VERSIONS}.`;
  const told = entries.slice(0, ENTRIES_SHOWN).map(({ label, value }) => `${label} = ${quoted(value)}`);
  const more = entries.length > told.length ? `, và ${entries.length - told.length} ô khác` : '';
  return `Số liệu biết gần nhất (${first.where}): ${told.join(', ')}${more}.`;
}

const typedIn = ({ cell, value }: OverwrittenCell): string => `${cell} = ${quoted(value)}`;

/** As many as are readable; *Nhật ký* has them all. */
function overwritten(sheet: string, cells: readonly OverwrittenCell[]): string {
  const told = cells.slice(0, ENTRIES_SHOWN).map(typedIn);
  const more = cells.length > told.length ? `, và ${cells.length - told.length} ô khác (xem sheet Nhật ký)` : '';
  return `${sheet}: ô của sổ bị gõ hoặc dán đè, được ghi lại như cũ. Nội dung đã đè: ${told.join(', ')}${more}. Nếu là số liệu, hãy nhập lại vào đúng ô.`;
}

/** All of it, a few cells a row of *Nhật ký*. */
const CELLS_A_ROW = 25;
export const describeOverwritten = (sheet: string, cells: readonly OverwrittenCell[]): readonly string[] =>
  Array.from({ length: Math.ceil(cells.length / CELLS_A_ROW) }, (_, index) => {
    const told = cells.slice(index * CELLS_A_ROW, (index + 1) * CELLS_A_ROW).map(typedIn);
    return `${sheet}: nội dung đã gõ hoặc dán đè lên ô của sổ: ${told.join(', ')}.`;
  });

export function describeLoss(loss: Loss): string {
  switch (loss.kind) {
    case 'row':
      if (loss.isMaybeBelow)
        return `${loss.sheet}: không tìm thấy chắc chắn dòng ${loss.label} nên tạo lại dòng trống; có thể là một trong các dòng để ở cuối tab.${loss.known ? ` ${known(loss.known)}` : ''}`;
      return `${loss.sheet}: dòng ${loss.label} đã bị xóa. ${loss.known ? known(loss.known) : `Nếu đã nhập số liệu ở đó, xem ${VERSIONS}.`}`;
    case 'strayRow':
      return `${loss.sheet}: không xác định chắc được dòng ${quoted(loss.label)} là dòng nào, nên để ở cuối tab với số liệu ${bounded(loss.entries)}. Hãy chép tay vào đúng dòng.`;
    case 'strayColumn':
      return `${loss.sheet}: cột ${quoted(loss.label)} không thuộc bảng, được để về cuối, nội dung giữ nguyên.`;
    case 'column':
      return `${loss.sheet}: cột ${quoted(loss.label)} đã bị xóa; nội dung cũ xem ${VERSIONS}.`;
    case 'tab':
      return `Tab ${loss.sheet} đã bị xóa, được tạo lại với ô trống. ${tabEntries(loss.known)}`;
    case 'sheet':
      return `Sheet ${loss.sheet} đã bị xóa. ${contents[loss.content]}`;
    case 'copy':
      return `${loss.sheet}: có số liệu khác ${loss.original === '' ? 'và tab chính không còn' : `tab ${loss.original}`}: ${loss.differences.join('; ')}. Không chép tự động; nếu cần, nhập lại vào tab chính.`;
    case 'state':
      return `${loss.sheet}: dòng của đơn vị ${loss.unit} đã bị xóa, trạng thái và gia hạn không lấy lại được.${loss.known.length > 0 ? ` Nhật ký ghi gần nhất: ${loss.known.join('; ')}.` : ''}`;
    case 'overwritten':
      return overwritten(loss.sheet, loss.cells);
    case 'orphan':
      return `Tab ${loss.sheet}: đơn vị ${loss.unit} không có trên sheet Đơn vị nên không được tính. Nếu lỡ xóa, thêm lại dòng đó.`;
    case 'locked':
      return `${loss.sheet}: tài khoản này không có quyền sửa sheet. Chủ sổ, hoặc cán bộ đã tạo sổ, cần chạy mục này.`;
    case 'unseen':
      return `Sổ có ${loss.tabs} tab đơn vị nên màu, phông và kiểu số trên các tab không được xem lần này; tab hỏng chỗ khác thì vẫn được định dạng lại cả tab.`;
    case 'setUp':
      return `Phải sửa trước những ô sau, rồi chạy lại “Sửa chữa sổ…” cho các tab:\n${loss.text}`;
    case 'editors':
      return `${loss.sheet}: Google không nhận địa chỉ người nhập; kiểm tra cột Email nhập liệu ở sheet Đơn vị.`;
  }
}

const total = (damages: readonly Damage[]): number => damages.reduce((sum, { count }) => sum + count, 0);

/** One line a kind of damage. */
export const describeFound = (damages: readonly Damage[]): readonly string[] =>
  kinds().flatMap((kind) => {
    const own = damages.filter((damage) => damage.kind === kind);
    return own.length === 0
      ? []
      : [`${total(own)} × ${loadDamageWords()[kind].found}: ${named([...new Set(own.map(whereIs))])}`];
  });

export const describeWork = (damages: readonly Damage[]): readonly string[] =>
  kinds()
    .filter((kind) => damages.some((damage) => damage.kind === kind))
    .map((kind) => loadDamageWords()[kind].willDo);

const CELLS_NAMED = 4;

/** Cells of a sheet that are cleaned alike are one line. */
export function describeCleanings(cleanings: readonly Cleaning[]): readonly string[] {
  const groups = new Map<string, Cleaning[]>();
  for (const one of cleanings) {
    const key = JSON.stringify([one.sheet, one.from, one.to]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group): readonly string[] => {
    const [first] = group;
    if (!first) return [];
    const cells = group.slice(0, CELLS_NAMED).map(({ cell }) => cell);
    const places =
      group.length === 1
        ? `ô ${cells.join()}`
        : `${group.length} ô (${cells.join(', ')}${group.length > cells.length ? '…' : ''})`;
    return [`${first.sheet}, ${places}: sẽ sửa ${quoted(visible(first.from))} thành ${quoted(first.to)}`];
  });
}

/** Shows what no eye would see. */
const visible = (text: string): string =>
  `${text.normalize('NFC')}${text === text.normalize('NFC') ? '' : ' [chữ ghép rời]'}`
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '[ký tự ẩn]')
    .replace(/\u00a0/g, '[dấu cách cứng]')
    .replace(/^ +| +$/g, (spaces) => '␣'.repeat(spaces.length));

export const repairWords = {
  title: 'Sửa chữa sổ',
  look: 'Đang xem xét sổ…',
  mend: 'Đang sửa chữa…',
  lookTabs: (done: number, all: number): string => `Đang xem xét tab ${done}/${all}…`,
  mendTabs: (done: number, all: number): string => `Đang sửa chữa tab ${done}/${all}…`,
  healthy: 'Đã xem xét toàn bộ sổ: không thấy chỗ nào hỏng, không thay đổi gì.',
  found: 'Tìm thấy:',
  willDo: 'Sẽ làm:',
  cannotMend: 'Không tự sửa được:',
  ask: 'Số liệu các trường đã nhập được giữ nguyên. Tiếp tục?',
  more: (count: number): string => `… và ${count} điều khác (xem sheet Nhật ký sau khi sửa).`,
  done: (places: number, sheets: number): string => `Đã sửa ${places} chỗ trên ${sheets} sheet.`,
  left: (places: number): string =>
    `Còn ${places} chỗ chưa sửa được; hãy chạy lại, nếu vẫn còn thì gửi danh sách này cho người hỗ trợ.`,
  logged: 'Sửa chữa sổ',
  loggedLoss: 'Sửa chữa sổ: không tự sửa được',
  loggedFaults: (places: string): string => `Phải sửa trước những ô: ${places}.`,
  loggedFound: (places: number): string => `${places} chỗ hỏng`,
} as const;
