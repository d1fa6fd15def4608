// What needs the officer, as the sidebar says it.

import type { TaskKind } from '../pages/contract';

type Sentence = (count: number) => string;

export const taskWords: Readonly<Record<TaskKind, Sentence>> = {
  overdue: (count) => `${count} đơn vị quá hạn chưa nộp`,
  returned: (count) => `${count} đơn vị đang sửa báo cáo bị trả lại`,
  blocking: (count) => `${count} báo cáo đã nộp nhưng nay có chỗ phải sửa`,
  mailFailed: (count) => `Không gửi được thư, hoặc Google không nhận địa chỉ của ${count} đơn vị; sửa ở sheet Đơn vị`,
  mailWaiting: (count) => `${count} thư chờ gửi; thư đi ở lần chạy sau, khi còn hạn mức trong ngày`,
  reminderOwed: (count) => `${count} đơn vị chưa được nhắc vì hết số thư trong ngày; sẽ nhắc ngày mai`,
  noTab: (count) => `${count} đơn vị chưa có tab; chạy “2. Tạo/cập nhật tab đơn vị”`,
  leftAside: (count) => `${count} chỗ cần sửa ở sheet Đơn vị; đơn vị ở dòng đó tạm thời chưa được xét`,
  triggersOff: () => 'Phần tự động đang tắt; chọn “Bật tự động nhận và nhắc” trong menu',
};

export const SIDEBAR_TITLE = 'Bảng theo dõi';
