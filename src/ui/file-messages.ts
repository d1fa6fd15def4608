// Every sentence about what leaves the workbook as a file.

export const fileMessages = {
  open: 'Mở tệp trong thẻ mới',
  facts: {
    title: 'Xuất bảng số liệu (CSV)',
    name: (year: number): string => `so-lieu-${year}.csv`,
    made: (name: string, units: number, lines: number): string =>
      `Đã lưu tệp ${name} vào Google Drive của bạn: ${units} đơn vị, ${lines} dòng số liệu.`,
    note: 'Mở được bằng Excel và Google Trang tính. Số điện thoại, số giấy tờ và địa chỉ thư trong số liệu được thay bằng “(đã ẩn)”. Chỉ tài khoản của bạn thấy tệp, trừ khi bạn chia sẻ.',
  },
  prints: {
    title: 'Bản in PDF',
    lead: 'Bấm vào trang cần in: mở trong thẻ mới, tải về tệp PDF.',
    onePage: 'vừa một trang A4 ngang',
    manyPages: 'A4 ngang, vừa bề rộng giấy; các dòng tiêu đề lặp lại ở mỗi trang',
    note: 'Tệp PDF ghi số liệu tại lúc bấm. Sổ không thay đổi.',
    none: 'Sổ chưa có trang để in. Hãy chọn “1. Thiết lập sổ” trước.',
    done: (titles: readonly string[]): string => `Đã mở liên kết in của: ${titles.join(', ')}.`,
  },
} as const;
