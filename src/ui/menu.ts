// The menu, in the order in which a person does things. `run` names a function that `main.ts` exports.

export const menuItems = [
  { label: '1. Thiết lập sổ', run: 'setUp' },
  { label: '2. Tạo/cập nhật tab đơn vị', run: 'generateTabs' },
  { label: '3. Kiểm tra số liệu', run: 'validate' },
  { label: '4. Tổng hợp', run: 'summarize' },
  null,
  { label: 'Nhận báo cáo vừa nộp', run: 'sweep' },
] as const;
