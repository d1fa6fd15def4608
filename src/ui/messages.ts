// Every sentence of the actions: what is asked, what is being done, what was done. Vietnamese, for the officer.

export const MENU_TITLE = 'Báo cáo chỉ tiêu';

const count = (n: number, what: string): string => (n === 0 ? '' : `${n} ${what}`);
const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

/** A tab that no unit in use owns. */
interface LeftTab {
  readonly title: string;
  readonly code: string;
  readonly entries: number;
  readonly isKnown: boolean;
}

const LEFT_NAMED = 5;
const LOST_TOLD = 8;

/** Only of tabs whose code is gone: a closed unit's tab is left alone on purpose. */
function leftAlone(tabs: readonly LeftTab[]): string {
  const lost = tabs.filter(({ isKnown }) => !isKnown);
  if (lost.length === 0) return '';
  const named = lost
    .slice(0, LEFT_NAMED)
    .map(({ title, code, entries }) => `“${title}” (mã ${code}, ${entries} ô đã nhập)`);
  const more = lost.length > LEFT_NAMED ? ` và ${lost.length - LEFT_NAMED} tab khác` : '';
  return `Để nguyên tab có mã không còn trong sheet Đơn vị: ${named.join('; ')}${more}.`;
}

export const messages = {
  setUp: {
    title: 'Thiết lập sổ',
    confirm:
      'Sẽ tạo các sheet Hướng dẫn, Tổng hợp, Theo dõi nộp, Kiểm tra, Đơn vị, Chỉ tiêu, Quy tắc, Cấu hình, Nhật ký, Lịch sử và điền sẵn kế hoạch mặc định. Sheet nào đã có thì số liệu trên đó được giữ nguyên. Tiếp tục?',
    progress: 'Đang tạo các sheet của sổ…',
    badOfficers: 'Google không nhận một địa chỉ ở “Email cán bộ phụ trách”. Hãy sửa ở Cấu hình rồi chạy lại.',
    done: (made: number, updated: number, kept: number): string =>
      `Đã tạo ${made} sheet, cập nhật ${updated}, giữ nguyên ${kept}. Tiếp theo: điền Cấu hình và Đơn vị, rồi chạy “2. Tạo/cập nhật tab đơn vị”.`,
  },
  generateTabs: {
    title: 'Tạo/cập nhật tab đơn vị',
    confirm: (units: number, toMake: number, toUpdate: number, retired: number, left: readonly LeftTab[]): string =>
      [
        `${units} đơn vị đang dùng: sẽ tạo ${toMake} tab, cập nhật ${toUpdate}, giữ nguyên ${units - toMake - toUpdate}.`,
        'Số liệu các trường đã nhập được giữ nguyên.',
        retired > 0
          ? `${retired} ô đã nhập thuộc nội dung không còn dùng, sẽ chuyển xuống khối “Nội dung đã bỏ” của tab (xem trước ở menu “Xem trước thay đổi…”).`
          : '',
        leftAlone(left),
        'Tiếp tục?',
      ]
        .filter((part) => part !== '')
        .join(' '),
    lostRow: 'Tạo lại dòng đã bị xóa',
    lostRows: (texts: readonly string[]): string =>
      texts.length === 0
        ? ''
        : [
            'Dòng bị xóa trên tab, được tạo lại với ô trống (ghi ở sheet Nhật ký):',
            ...texts.slice(0, LOST_TOLD).map((text) => `• ${text}`),
            ...(texts.length > LOST_TOLD ? [`… và ${texts.length - LOST_TOLD} dòng khác.`] : []),
          ].join('\n'),
    progress: (done: number, all: number): string => `Đang ghi… phần ${done}/${all}`,
    done: (made: number, updated: number, kept: number): string =>
      `Đã tạo ${made} tab, cập nhật ${updated}, giữ nguyên ${kept}.`,
    left: (tabs: readonly LeftTab[]): string => leftAlone(tabs),
    badEditors: (units: readonly string[]): string =>
      `Không cấp được quyền nhập cho: ${units.join('; ')}. Hãy kiểm tra các địa chỉ này có tài khoản Google không, sửa trong sheet Đơn vị rồi chạy lại.`,
    missingTabs: (titles: readonly string[]): string =>
      `Chưa ghi gì vào sổ. ${titles.length} đơn vị chưa có tab: ${titles.slice(0, 5).join(', ')}${titles.length > 5 ? '…' : ''}. Hãy chạy “2. Tạo/cập nhật tab đơn vị” trước.`,
    notices: (list: readonly string[]): string => `Lưu ý, chưa chặn việc gì:\n${list.join('\n')}`,
    noUnits: 'Sheet Đơn vị chưa có đơn vị nào đang dùng. Hãy điền danh sách đơn vị trước.',
  },
  previewTabs: {
    title: 'Xem trước thay đổi',
    done: (toMake: number, toUpdate: number, toKeep: number): string =>
      `Chưa ghi gì vào sổ. Nếu cập nhật bây giờ: tạo ${toMake} tab, cập nhật ${toUpdate}, giữ nguyên ${toKeep}.`,
  },
  validate: {
    title: 'Kiểm tra số liệu',
    confirm: 'Sẽ kiểm tra số liệu của mọi đơn vị đang dùng và ghi kết quả vào sheet Kiểm tra. Tiếp tục?',
    progress: 'Đang kiểm tra số liệu…',
    done: (errors: number, warnings: number, units: number): string =>
      errors + warnings === 0
        ? 'Đã kiểm tra: không có lỗi, không có cảnh báo.'
        : `Đã kiểm tra: ${joined([count(errors, 'lỗi'), count(warnings, 'cảnh báo')])} ở ${units} đơn vị.`,
    headline: (moment: string, summary: string): string =>
      `Lúc ${moment}. ${summary} Lọc hoặc sắp xếp bằng nút ở dòng tiêu đề; bấm “Mở ô” để tới đúng chỗ.`,
    stale: (tabs: number): string =>
      `Lưu ý: ${tabs} tab chưa theo kịp thay đổi ở Chỉ tiêu, Quy tắc hoặc Đơn vị. Chạy “2. Tạo/cập nhật tab đơn vị” rồi kiểm tra lại.`,
  },
  summarize: {
    title: 'Tổng hợp',
    progress: 'Đang mở bảng tổng hợp…',
    done: (handedIn: number, schools: number, met: number, targets: number): string =>
      `${handedIn}/${schools} trường đã nộp; ${met}/${targets} chỉ tiêu toàn ngành đạt.`,
    stale: (tabs: number): string =>
      `Lưu ý: ${tabs} tab chưa theo kịp thay đổi ở Chỉ tiêu, Quy tắc hoặc Đơn vị, nên bảng còn như trước. Chạy “2. Tạo/cập nhật tab đơn vị”.`,
  },
  sweep: {
    title: 'Nhận báo cáo',
    progress: 'Đang nhận báo cáo các đơn vị vừa nộp…',
    leftAside: (list: string): string => `Chưa xét đơn vị ở những dòng sau của sheet Đơn vị; cần sửa:\n${list}`,
    done: (received: number, refused: number): string =>
      received + refused === 0
        ? 'Không có báo cáo mới.'
        : `Đã nhận ${received} báo cáo${refused > 0 ? `, trả về sửa ${refused}` : ''}.`,
  },
  cancelled: 'Đã thôi, chưa thay đổi gì.',
  fault: {
    title: 'Chưa thực hiện được',
    setUp: (list: string): string => `Chưa ghi gì vào sổ. Cần sửa:\n${list}`,
    inTrigger: (places: string): string =>
      `Chưa nhận, chưa nhắc được vì phần thiết lập có chỗ cần sửa: ${places}. Mở sổ, chạy “2. Tạo/cập nhật tab đơn vị” để xem cần sửa gì.`,
  },
  selfCheck: {
    locale: (found: string): string =>
      `Ngôn ngữ của sổ đang là “${found}”, đã đổi thành Việt Nam để số và ngày hiểu đúng.`,
    timeZone: (found: string): string =>
      `Múi giờ của sổ đang là “${found}”, đã đổi thành Asia/Ho_Chi_Minh để hạn nộp tính đúng.`,
    formulas: (cells: readonly string[], more: number): string =>
      `Có công thức báo lỗi ở ${cells.join(', ')}${more > 0 ? ` và ${more} ô khác` : ''}. Hãy chạy lại; nếu còn, báo cho người hỗ trợ.`,
  },
} as const;
