// The menu, in the order in which a person does things. `run` names a function that `main.ts` exports.

export const menuItems = [
  { label: '1. Thiết lập sổ', run: 'setUp' },
  { label: '2. Tạo/cập nhật tab đơn vị', run: 'generateTabs' },
  { label: 'Xem trước thay đổi…', run: 'previewTabs' },
  { label: '3. Kiểm tra số liệu', run: 'validate' },
  { label: '4. Tổng hợp', run: 'summarize' },
  null,
  { label: 'Nhận báo cáo vừa nộp', run: 'sweep' },
  { label: 'Duyệt báo cáo đang mở', run: 'approveOpenTab' },
  { label: 'Trả lại báo cáo đang mở…', run: 'returnOpenTab' },
  { label: 'Mở lại báo cáo đã duyệt…', run: 'reopenOpenTab' },
  { label: 'Nhập thay cho đơn vị đang mở', run: 'proxyOpenTab' },
  { label: 'Duyệt tất cả báo cáo sạch', run: 'approveClean' },
  null,
  { label: 'Gửi thư nhắc hôm nay', run: 'remind' },
  { label: 'Tin nhắn đôn đốc…', run: 'showChatMessage' },
  null,
  { label: 'Bật tự động nhận và nhắc', run: 'installTriggers' },
  { label: 'Tắt tự động', run: 'removeTriggers' },
  { label: 'Bàn giao…', run: 'handOver' },
] as const;
