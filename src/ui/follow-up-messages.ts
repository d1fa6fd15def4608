// Every sentence of submission and follow-up: on the school's tab, beside the officer's command, in the log.

import type { EventKind, Status } from '../domain/submission';
import { statusWords } from '../domain/submission';

/** A reason as a sentence of its own. */
const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

export const onTab = {
  refused: (findings: readonly string[], more: number): string =>
    `CHƯA NỘP ĐƯỢC: sửa hoặc giải trình ${findings.length + more} chỗ, rồi đánh dấu lại ô NỘP BÁO CÁO. ${findings.join(' ')}${more > 0 ? ` Còn ${more} chỗ khác: xem cột Đánh giá.` : ''}`,
  notTracked:
    'CHƯA NỘP ĐƯỢC. Đơn vị chưa có dòng trên sheet Theo dõi nộp; hãy báo cán bộ phụ trách. Số liệu đã nhập được giữ nguyên.',
  closedUnit:
    'CHƯA NỘP ĐƯỢC. Đơn vị không còn trong danh sách báo cáo; nếu cần, hãy báo cán bộ phụ trách. Số liệu đã nhập được giữ nguyên.',
  received: (moment: string, timeliness: string): string =>
    `ĐÃ NHẬN BÁO CÁO lúc ${moment} (${timeliness}). Các ô nhập đã khóa; cần sửa thì liên hệ cán bộ phụ trách.`,
  returned: (moment: string, reason: string): string =>
    `PHÒNG TRẢ LẠI lúc ${moment}. Lý do: ${sentence(reason)} Sửa xong, đánh dấu lại ô NỘP BÁO CÁO.`,
  approved: (moment: string): string => `ĐÃ DUYỆT lúc ${moment}. Đơn vị không phải làm gì thêm.`,
  proxy: (by: string, moment: string): string =>
    `${by || 'Cán bộ phụ trách'} nhập thay từ ${moment} theo báo cáo giấy. Đơn vị kiểm tra lại và đánh dấu ô NỘP BÁO CÁO để xác nhận.`,
  receipt: (first: string, last: string, timeliness: string): string =>
    first === last
      ? `Biên nhận: nộp lúc ${first}, ${timeliness}.`
      : `Biên nhận: nộp lần đầu lúc ${first} (${timeliness}), nộp lại lúc ${last}.`,
} as const;

const commandNames: Record<EventKind, string> = {
  submit: 'nộp',
  approve: 'duyệt',
  return: 'trả lại',
  reopen: 'mở lại',
  proxy: 'nhập thay',
};

export const answers = {
  done: {
    submit: 'Đã nộp',
    approve: 'Đã duyệt',
    return: 'Đã trả lại',
    reopen: 'Đã mở lại',
    proxy: 'Đã mở để nhập thay',
  },
  withMoment: (what: string, moment: string): string => `${what} lúc ${moment}.`,
  wrongState: (kind: EventKind, status: Status): string =>
    `Không ${commandNames[kind]} được: báo cáo đang ở trạng thái “${statusWords[status]}”.`,
  needsReason: (kind: EventKind): string =>
    `Chưa ${commandNames[kind]}: ghi lý do vào cột “Lý do trả lại”, rồi chọn lại ở cột “Thao tác”.`,
  reasonMissing: (kind: EventKind): string => `Chưa ${commandNames[kind]}: cần ghi lý do.`,
  noSuchUnit: 'Không tìm thấy đơn vị này trong sheet Đơn vị; hãy làm mới rồi thử lại. Chưa có gì thay đổi.',
  noSuchCell: 'Không còn ô này trong sổ; hãy làm mới rồi thử lại.',
  reasonAsked: (unit: string): string => `Ghi lý do cho ${unit} trong hộp thoại vừa mở.`,
  unknown: (word: string): string => `Không hiểu thao tác “${word}”. Chọn trong danh sách.`,
  noTab: 'Đơn vị chưa có tab; chạy “2. Tạo/cập nhật tab đơn vị”.',
  closedUnit: 'Không làm được: đơn vị không còn dùng (xem sheet Đơn vị).',
  notOpened: (address: string): string =>
    `Đã trả lại, nhưng Google không nhận địa chỉ ${address} nên đơn vị chưa nhập được. Sửa địa chỉ ở sheet Đơn vị rồi chạy “2. Tạo/cập nhật tab đơn vị”.`,
  mailFailed: 'Không gửi được thư tới đơn vị. Kiểm tra cột Email nhập liệu ở sheet Đơn vị.',
} as const;

export const logged = {
  refused: 'Đánh dấu nộp, còn lỗi',
  submit: 'Nộp báo cáo',
  approve: 'Duyệt',
  return: 'Trả lại',
  reopen: 'Mở lại',
  proxy: 'Nhập thay',
  relock: 'Khóa lại ô nhập',
  reopenCells: 'Mở lại ô nhập',
  remind: 'Gửi thư nhắc',
  mailFailed: 'Thư không gửi được',
  notOpened: 'Google không nhận địa chỉ',
  notTracked: 'không có dòng trên Theo dõi nộp',
  closedUnit: 'đơn vị không còn dùng',
  /** How many, never which: everybody who opens the workbook reads the log. */
  addresses: (count: number): string => `${count} địa chỉ`,
  toBeMended: (places: number): string => `${places} chỗ cần sửa`,
  unitItself: (unit: string): string => `(tab ${unit})`,
} as const;

export const followUp = {
  approve: { title: 'Duyệt báo cáo' },
  return: { title: 'Trả lại báo cáo' },
  reopen: { title: 'Mở lại báo cáo đã duyệt' },
  proxy: { title: 'Nhập thay' },
  approveClean: {
    title: 'Duyệt tất cả báo cáo sạch',
    confirm: (units: number): string =>
      `${units} báo cáo đã nộp, không có lỗi và mọi cảnh báo đã có giải trình. Duyệt tất cả?`,
    none: 'Không có báo cáo nào đã nộp mà sạch lỗi để duyệt.',
    done: (units: number): string => `Đã duyệt ${units} báo cáo.`,
  },
  notATab: 'Hãy mở tab của một đơn vị rồi chọn lại mục này.',
  confirm: (what: string, unit: string): string => `${what}: ${unit}. Tiếp tục?`,
  busy: 'Một việc khác đang chạy. Hãy thử lại sau một phút; chưa có gì thay đổi.',
  reminders: {
    title: 'Nhắc nộp',
    done: (sent: number, owed: number): string =>
      sent + owed === 0
        ? 'Hôm nay không có đơn vị nào cần nhắc.'
        : `Đã gửi thư nhắc ${sent} đơn vị${owed > 0 ? `; ${owed} đơn vị sẽ được nhắc ngày mai vì hết số thư trong ngày` : ''}.`,
  },
  chat: { title: 'Tin nhắn đôn đốc', nobody: 'Mọi đơn vị đã nộp; không có ai để đôn đốc.' },
  triggers: {
    title: 'Tự động nhận báo cáo và nhắc nộp',
    installed: (owner: string): string =>
      `Đã bật: nhận báo cáo ngay khi đơn vị đánh dấu, rà lại 10 phút một lần, gửi thư nhắc lúc 7 giờ. Chạy bằng tài khoản ${owner || 'của bạn'}.`,
    already: (owner: string): string => `Đang bật, chạy bằng tài khoản ${owner || 'của bạn'}.`,
    othersOwn: (owner: string): string =>
      `Đang chạy bằng tài khoản ${owner}. Muốn chuyển sang tài khoản của bạn, chọn “Bàn giao…”.`,
    removed: 'Đã tắt. Báo cáo chỉ được nhận khi bạn chọn “Nhận báo cáo vừa nộp”; thư nhắc không tự gửi.',
    notYours: (owner: string): string =>
      `Phần tự động đang thuộc tài khoản ${owner}; chỉ tài khoản đó tắt được, hoặc chọn “Bàn giao…”.`,
    handOver: {
      title: 'Bàn giao',
      to: 'Phần tự động đang chạy bằng tài khoản của bạn. Nhập email của cán bộ nhận bàn giao; tài khoản đó sẽ có quyền trên mọi sheet của sổ:',
      noAddress: (given: string): string => `“${given}” không phải là địa chỉ email. Chưa thay đổi gì.`,
      admitted: (address: string): string =>
        `Tài khoản ${address} đã có quyền trên mọi sheet. Hãy chia sẻ sổ cho tài khoản đó (quyền chỉnh sửa), rồi cán bộ mới mở sổ và chọn “Bàn giao…”. Từ nay đến lúc đó phần tự động vẫn chạy bằng tài khoản của bạn.`,
      noRights: (owner: string, me: string): string =>
        `Chưa nhận được: tài khoản ${me || 'của bạn'} chưa có quyền trên mọi sheet của sổ. Cán bộ cũ${owner === '' ? '' : ` (${owner})`} chọn “Bàn giao…” và nhập email của bạn trước, rồi bạn chọn lại.`,
      confirm: (owner: string, me: string): string =>
        `Phần tự động (nhận báo cáo, rà soát, thư nhắc) sẽ chạy bằng tài khoản ${me || 'của bạn'}${owner === '' ? '' : ` thay cho ${owner}`}. Phần của tài khoản cũ tự ngừng ở lần chạy sau. Sau đó hãy chạy “2. Tạo/cập nhật tab đơn vị” để tài khoản này có quyền trên mọi tab. Tiếp tục?`,
      done: (me: string): string =>
        `Đã nhận bàn giao: phần tự động nay chạy bằng tài khoản ${me || 'của bạn'}. Nhớ sửa “Email cán bộ phụ trách” ở Cấu hình nếu có ghi.`,
    },
  },
} as const;
