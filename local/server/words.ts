// Every sentence of the server that a person reads; Google's own where Google would say it.

export const words = {
  needAccess: 'Bạn cần quyền truy cập',
  protectedCell:
    'Bạn đang cố chỉnh sửa một ô hoặc đối tượng được bảo vệ. Vui lòng liên hệ với chủ sở hữu bảng tính để xóa bảo vệ nếu bạn cần chỉnh sửa.',
  viewOnly: 'Bạn chỉ có quyền xem bảng tính này. Hãy yêu cầu chủ sở hữu cấp quyền chỉnh sửa.',
  invalidEntry: (cell: string, hint: string): string =>
    `Dữ liệu bạn đã nhập vào ô ${cell} vi phạm quy tắc xác thực dữ liệu được đặt cho ô này.${hint === '' ? '' : ` ${hint}`}`,
  outsideSheet: 'Ô này nằm ngoài trang tính.',
  noSheet: 'Không còn trang tính này trong sổ.',
  tooLongEntry: 'Nội dung của bạn vượt quá 50000 ký tự, nhiều nhất cho một ô.',
  tooManyCells: 'Khối dán vào vượt quá số ô mà bảng tính chứa được.',
  noPerson: 'Không có người này trong sổ.',
  noScript: 'Bạn cần quyền chỉnh sửa bảng tính để chạy tập lệnh này.',
  noFunction: (name: string): string => `Không tìm thấy hàm tập lệnh: ${name}`,
  notByHand: (name: string): string => `${name} chỉ do trình kích hoạt của Google gọi, không chạy bằng tay được.`,
  scriptFailed: (message: string): string => `Tập lệnh dừng vì lỗi: ${message}`,
  noSuchButton: 'Hộp thoại không có nút đã chọn.',
  clockBack: 'Đồng hồ của sổ chỉ đi tới, không quay lại được.',
  clockTooFar: (days: number): string => `Mỗi lần chỉ được dời đồng hồ tối đa ${days} ngày.`,
  badRequest: (what: string): string => `Yêu cầu không hợp lệ: ${what}.`,
  notHttp: 'Đây không phải là một yêu cầu HTTP hợp lệ.',
  badJson: 'Yêu cầu không hợp lệ: nội dung không phải JSON.',
  notJson: 'Yêu cầu phải gửi nội dung kiểu application/json.',
  tooLarge: 'Nội dung gửi lên vượt quá 5 MB.',
  wrongMethod: 'Địa chỉ này không nhận phương thức đó.',
  notFound: 'Không có gì ở địa chỉ này.',
  foreignHost: 'Máy chủ chỉ trả lời địa chỉ localhost của chính máy này.',
  foreignOrigin: 'Máy chủ không nhận yêu cầu từ trang web khác.',
  pageMissing: 'Trang xem chưa được dựng. Hãy chạy lại: npm start',
  noFile: 'Không có tệp này trong Drive của bạn.',
  noLibreOffice:
    'Máy này chưa có LibreOffice nên chưa tạo được tệp PDF. Hãy cài: apt-get install libreoffice-calc (hoặc tải ở libreoffice.org), rồi bấm lại.',
  printSlow:
    'LibreOffice làm quá 60 giây chưa xong nên đã dừng. Hãy bấm lại; nếu vẫn vậy, tải cả sổ dạng .xlsx rồi in.',
  printFailed: 'LibreOffice không tạo được tệp PDF. Hãy bấm lại; nếu vẫn vậy, tải cả sổ dạng .xlsx rồi in.',
  broke: 'Máy chủ gặp lỗi ngoài dự kiến; sổ không bị mất gì. Hãy thử lại.',
} as const;
