// *Hướng dẫn*: the ten lines for each of the three people.

import type { FixedRole } from './fixed-sheets';

export interface Step {
  readonly text: string;
  /** The sheet where it is done. */
  readonly where?: FixedRole;
}

export const guideSteps = {
  officer: [
    { text: 'Menu Báo cáo chỉ tiêu có trên máy tính; lần đầu Google hỏi quyền, chỉ một mình cán bộ phải đồng ý.' },
    { text: '1. Chạy “1. Thiết lập sổ”: tạo các sheet, điền sẵn chỉ tiêu và quy tắc.' },
    { text: '2. Điền tên cơ quan, năm báo cáo và hạn nộp.', where: 'settings' },
    { text: '3. Dán danh sách đơn vị: mã, tên, cấp, xã, email người nhập.', where: 'units' },
    { text: '4. Bật, tắt hoặc sửa chỉ tiêu; thêm chỉ tiêu là thêm dòng.', where: 'indicators' },
    { text: '5. Chạy “2. Tạo/cập nhật tab đơn vị”, rồi chia sẻ sổ cho email của các trường.' },
    { text: '6. Xem ai đã nộp, gia hạn riêng cho từng đơn vị.', where: 'tracking' },
    { text: '7. Chạy “3. Kiểm tra số liệu”; bấm “Mở ô” để tới đúng ô sai.', where: 'findings' },
    { text: '8. Sửa câu báo lỗi hoặc mức độ của quy tắc khi cần.', where: 'rules' },
    { text: '9. Xem kết quả toàn ngành, in một trang ngang.', where: 'summary' },
  ],
  clerk: [
    { text: 'Không phải cài đặt, không phải cấp quyền; điện thoại cũng nhập được.' },
    {
      text: '1. Mở đường dẫn được gửi, chọn tab mang tên trường mình (cũng có ở cột Đơn vị của bảng tổng hợp).',
      where: 'summary',
    },
    { text: '2. Chỉ nhập vào ô màu vàng; bấm vào ô sẽ thấy gợi ý.' },
    { text: '3. Không phát sinh thì nhập số 0. Ô trống không được hiểu là 0.' },
    { text: '4. Cột Đánh giá cho biết ngay: đạt, chưa đạt, thiếu hay sai, và vì sao.' },
    { text: '5. Trả lời “Có”: ghi minh chứng (số văn bản hoặc đường dẫn).' },
    { text: '6. Trả lời “Không” hoặc số liệu bất thường: ghi lý do ở cột Giải trình.' },
    { text: '7. Không ghi số điện thoại, số căn cước hay tên người khiếu nại.' },
    { text: '8. Xong thì đánh dấu ô NỘP BÁO CÁO ở cuối tab.' },
    { text: '9. Nếu dấu tự mất, đọc dòng thông báo ở đầu tab, sửa rồi đánh dấu lại.' },
  ],
  leader: [
    { text: '1. Mở Điều hành: bao nhiêu trường đã nộp, chỉ tiêu nào đạt, trường nào cần chú ý.', where: 'dashboard' },
    {
      text: '2. Bảng tổng hợp cho biết từng trường, từng chỉ tiêu; có sẵn chế độ lọc theo cấp, chưa nộp, chưa đạt.',
      where: 'summary',
    },
    { text: '3. Chỉ trường đã nộp mới được tính; bản nháp được đếm riêng.' },
    { text: '4. Bấm vào một ô để mở đúng chỗ trên tab của trường.' },
    { text: '5. “Đang thực hiện”: chưa đạt, nhưng thời hạn của chỉ tiêu là một năm sau này.' },
    { text: '6. “Không phát sinh”: không có vụ việc, không tính vào tỷ lệ.' },
    { text: '7. Xem trường nào trễ hạn, đã gia hạn đến ngày nào.', where: 'tracking' },
    { text: '8. Xem các lỗi và cảnh báo còn lại.', where: 'findings' },
    { text: '9. Bảng tự cập nhật ngay khi trường nhập số liệu.' },
    { text: '10. Mọi thay đổi do hệ thống ghi đều có trong nhật ký.', where: 'log' },
  ],
} as const satisfies Record<string, readonly Step[]>;
