// The preview's sentences: what happens, in the officer's words.

import type { ChangeGroup, ChangeKind } from '../domain/preview';

const rowOf = ({ label, code }: ChangeGroup): string => `“${label}” (${code})`;

const otherKind = (group: ChangeGroup): string =>
  group.from === group.to
    ? `Đổi danh sách lựa chọn của ${rowOf(group)}`
    : `Đổi loại của ${rowOf(group)} từ ${group.from} sang ${group.to}`;

const sentences: Record<ChangeKind, (group: ChangeGroup) => string> = {
  newTab: () => 'Tạo tab mới',
  renamedTab: () => 'Đổi tên tab',
  recoded: ({ label, from, to }) => `Đổi mã ${from} thành ${to} (“${label}”); số liệu đã nhập đi theo mã mới`,
  retired: (group) => `Bỏ dòng ${rowOf(group)}; số liệu đã nhập chuyển nguyên vẹn xuống khối “Nội dung đã bỏ”`,
  dropped: (group) => `Bỏ dòng trống ${rowOf(group)}`,
  restored: (group) => `Đưa dòng ${rowOf(group)} trở lại chỗ cũ, cùng số liệu đã nhập`,
  lostRow: (group) =>
    `Tạo lại dòng ${rowOf(group)} đã bị xóa trên tab, với ô trống; số liệu cũ, nếu có, xem Nhật ký hoặc Tệp › Nhật ký phiên bản`,
  added: (group) => `Thêm dòng ${rowOf(group)}`,
  moved: (group) => `Chuyển chỗ dòng ${rowOf(group)}, cùng số liệu đã nhập`,
  refitted: (group) => `${otherKind(group)}; số liệu đã nhập được giữ, ô nào không hợp sẽ ghi “Sai” để đơn vị nhập lại`,
  keptApart: (group) =>
    `${otherKind(group)}; số liệu đã nhập chuyển xuống khối “Nội dung đã bỏ”, minh chứng và giải trình ở nguyên dòng`,
  broughtBack: (group) => `Đưa số liệu cũ của ${rowOf(group)} từ khối “Nội dung đã bỏ” trở lại`,
  gainsAccess: () => 'Cấp quyền nhập cho địa chỉ mới',
  losesAccess: () => 'Thôi quyền nhập của địa chỉ không còn trong sheet Đơn vị, hoặc của tab đã nộp',
  repainted: () => 'Cập nhật công thức, câu chữ, định dạng; không đụng tới số liệu đã nhập',
  leftClosed: () => 'Để nguyên tab của đơn vị không dùng (cột Dùng là Không)',
  leftUnknown: () => 'Để nguyên tab có mã đơn vị không còn trong sheet Đơn vị',
};

/** What the number of filled cells means, where it means something. */
const entryWords: Partial<Record<ChangeKind, string>> = {
  retired: 'ô đã nhập',
  keptApart: 'ô đã nhập',
  refitted: 'ô không còn hợp loại mới',
  restored: 'ô đã nhập',
  broughtBack: 'ô đã nhập',
  recoded: 'ô đã nhập',
  leftClosed: 'ô đã nhập',
  leftUnknown: 'ô đã nhập',
};

export const sentenceOf = (group: ChangeGroup): string => sentences[group.kind](group);

/** "12 ô đã nhập"; "" where there is nothing to count. */
export function countOf(kind: ChangeKind, entries: number): string {
  const words = entryWords[kind];
  return words === undefined || entries === 0 ? '' : `${entries} ${words}`;
}
