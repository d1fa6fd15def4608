// What the person reads when Google fails: what happened, whether anything was written, what to do.

const AGAIN = 'Phần đã ghi không bị ghi hai lần, phần thiếu sẽ được ghi nốt; số liệu các trường đã nhập vẫn nguyên.';

export const faultMessages = {
  rate: `Google đang nhận quá nhiều yêu cầu cùng lúc nên việc chưa làm xong. Hãy chờ hai phút rồi chọn lại mục này. ${AGAIN}`,
  dayQuota: `Tài khoản đã dùng hết hạn mức trong ngày của Google nên việc dừng ở đây. Sang ngày mai hãy chọn lại mục này. ${AGAIN}`,
  server: `Google gặp trục trặc, không cho biết đã ghi hay chưa. Hãy chờ vài phút rồi chọn lại mục này. ${AGAIN}`,
  timeout: `Google trả lời quá chậm, không cho biết đã ghi hay chưa. Hãy chờ vài phút rồi chọn lại mục này. ${AGAIN}`,
  permission:
    'Google không cho tài khoản này sửa các ô được bảo vệ, nên bước này chưa được ghi. Mục này chỉ cán bộ phụ trách chạy được; nếu bạn là cán bộ phụ trách mới, hãy nhờ cán bộ cũ chọn “Bàn giao…” trước.',
  tooLarge:
    'Google không nhận vì lượng dữ liệu quá lớn, nên bước này chưa được ghi. Hãy xóa các sheet và dòng trống không dùng rồi chạy lại; nếu vẫn vậy, báo cho người hỗ trợ.',
  serviceOff:
    'Dịch vụ Google Sheets API chưa bật. Mở Tiện ích mở rộng › Apps Script › Dịch vụ (dấu +) › chọn Google Sheets API › Thêm, rồi chạy lại.',
  other: (said: string): string =>
    `Google chưa nhận yêu cầu, nên bước này chưa được ghi. Hãy chạy lại sau ít phút; nếu vẫn vậy, gửi câu sau cho người hỗ trợ:\n${said}`,
  /** Added where the work was begun again after Google had not said whether it was written. */
  doneOver:
    'Google có lúc không trả lời nên việc đã được rà lại từ đầu và đã xong; các con số trên chỉ tính lượt rà sau cùng.',
  busy: (what: string, who: string): string =>
    `${what === '' ? 'Một việc khác' : `Việc “${what}”`} đang chạy${who === '' ? '' : ` bằng tài khoản ${who}`}. Hãy thử lại sau một phút; chưa có gì thay đổi.`,
} as const;

const IN_DOUBT =
  'Google không cho biết tệp đã được tạo hay chưa. Hãy mở Google Drive xem có tệp mới không; nếu chưa có thì chọn lại mục này. Nếu thành hai tệp giống nhau, xóa bớt một tệp.';

/** Of a file that leaves the workbook; nothing was written into the workbook. */
export const fileFaults = {
  rate: 'Google đang nhận quá nhiều yêu cầu cùng lúc nên chưa tạo được tệp. Hãy chờ hai phút rồi chọn lại mục này.',
  dayQuota:
    'Tài khoản đã dùng hết hạn mức trong ngày của Google nên chưa tạo được tệp. Sang ngày mai hãy chọn lại mục này.',
  server: IN_DOUBT,
  timeout: IN_DOUBT,
  permission:
    'Google không cho tập lệnh lưu tệp vào Drive của tài khoản này, nên chưa tạo được tệp. Hãy chọn lại mục này và đồng ý khi Google hỏi quyền với Drive; nếu vẫn vậy, hỏi người quản trị tài khoản.',
  tooLarge:
    'Google không nhận tệp vì Drive của tài khoản đã đầy hoặc tệp quá lớn. Hãy dọn bớt Drive rồi chọn lại mục này.',
  serviceOff:
    'Dịch vụ Google Drive API chưa bật. Mở Tiện ích mở rộng › Apps Script › Dịch vụ (dấu +) › chọn Drive API › Thêm, rồi chạy lại.',
  other: (said: string): string =>
    `Google chưa tạo được tệp. Hãy chạy lại sau ít phút; nếu vẫn vậy, gửi câu sau cho người hỗ trợ:\n${said}`,
} as const;

export const jobMessages = {
  paused: (done: number, all: number): string =>
    `Đã ghi ${done}/${all} phần. Phần còn lại tự chạy tiếp sau khoảng một phút, có thể đóng sổ; xong sẽ có một dòng ở Nhật ký.`,
  pausedForGood: (done: number, all: number): string =>
    `Đã ghi ${done}/${all} phần thì gần hết 6 phút mà Google cho mỗi lần chạy. Hãy chọn lại mục này để ghi nốt; phần đã ghi không bị ghi lại.`,
  noticeTitle: 'Khi phần tự động chạy',
  titles: { generateTabs: 'Tạo/cập nhật tab đơn vị', repair: 'Sửa chữa sổ' },
  logged: { done: 'Tự chạy tiếp đã xong', gaveUp: 'Tự chạy tiếp không xong' },
  gaveUp: (title: string, done: number, all: number, why: string): string =>
    `“${title}” tự chạy tiếp nhiều lần mà chưa xong (đã ghi ${done}/${all} phần), nên đã dừng. Hãy chọn lại mục đó.${why === '' ? '' : `\n${why}`}`,
  stopped: 'Việc đang tự chạy dở cũng dừng; chọn lại mục đó để làm nốt.',
  quietDayQuota: (moment: string): string =>
    `Lúc ${moment}, phần tự động dừng vì tài khoản đã hết hạn mức trong ngày của Google; lần chạy sau sẽ làm nốt, không mất báo cáo nào.`,
} as const;
