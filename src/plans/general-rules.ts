// Rules that hold for every field of a kind. Their tests are in code; severity, words and switch are data.

import type { GeneralRule, Severity } from '../domain/model';

const general = (code: string, severity: Severity, message: string, remedy: string): GeneralRule => ({
  code,
  severity,
  message,
  remedy,
  active: true,
});

export const generalRules: readonly GeneralRule[] = [
  general(
    'blankRequired',
    'error',
    'Ô bắt buộc này còn để trống.',
    'Đề nghị chọn câu trả lời hoặc nhập số liệu; ô số không phát sinh thì nhập 0 (ô trống không được tính là 0).',
  ),
  general(
    'shouldBeFilled',
    'warning',
    'Ô này nên có số liệu nhưng còn để trống.',
    'Nhập số liệu, không phát sinh thì nhập 0; nếu chưa có, ghi lý do ở cột Giải trình.',
  ),
  general(
    'countInvalid',
    'error',
    'Số lượng phải là số nguyên, không âm và không có phần lẻ.',
    'Nhập lại số nguyên từ 0 trở lên, ví dụ 12.',
  ),
  general(
    'wrongType',
    'error',
    'Nội dung đã nhập không đúng loại mà ô này cần.',
    'Ô số chỉ nhập chữ số (ví dụ 3, không ghi “ba vụ”); ô ngày nhập ngày/tháng/năm; ô lựa chọn thì chọn trong danh sách.',
  ),
  general(
    'documentIncomplete',
    'error',
    'Đã trả lời “Có” nhưng còn thiếu thông tin bắt buộc kèm theo (số văn bản, ngày, họ tên…).',
    'Nhập đủ các ô còn thiếu ngay bên dưới; nếu chưa thực hiện, chọn “Không” và giải trình.',
  ),
  general(
    'noWithoutExplanation',
    'error',
    'Đã chọn “Không” nhưng chưa giải trình.',
    'Ghi lý do và thời gian dự kiến thực hiện ở cột Giải trình.',
  ),
  general(
    'dateInFuture',
    'error',
    'Ngày đã nhập muộn hơn ngày nộp báo cáo.',
    'Kiểm tra lại ngày, tháng, năm; chỉ báo cáo việc đã thực hiện.',
  ),
  general(
    'formulaTyped',
    'error',
    'Ô này đang chứa công thức thay vì số liệu.',
    'Xóa công thức và nhập trực tiếp kết quả.',
  ),
  general(
    'mergedCells',
    'error',
    'Ô này đang bị gộp vào ô bên cạnh (thường do dán cả định dạng), nên nội dung đã nhập ở đây không còn.',
    'Chọn vùng ô bị gộp, vào Định dạng › Hợp nhất ô › Hủy hợp nhất, rồi nhập lại ô này. Lần sau dán bằng Ctrl+Shift+V.',
  ),
  general(
    'yesWithoutEvidence',
    'warning',
    'Đã chọn “Có” nhưng chưa có minh chứng.',
    'Dán đường dẫn hoặc ghi tên hồ sơ ở cột Minh chứng; nếu chưa có, ghi lý do ở cột Giải trình.',
  ),
  general(
    'dateOutsideYear',
    'warning',
    'Ngày đã nhập không thuộc năm báo cáo.',
    'Kiểm tra lại năm; nếu đúng, ghi lý do ở cột Giải trình.',
  ),
  general(
    'duplicateReference',
    'warning',
    'Số văn bản hoặc đường dẫn minh chứng này trùng với một đơn vị khác.',
    'Kiểm tra xem có chép nhầm không; nếu hai đơn vị dùng chung văn bản, ghi rõ ở cột Giải trình.',
  ),
  general(
    'countJump',
    'warning',
    'Số liệu khác nhiều so với năm trước (gấp hơn ba lần, hoặc giảm về 0).',
    'Kiểm tra lại số đã nhập; nếu đúng, ghi nguyên nhân tăng, giảm ở cột Giải trình.',
  ),
  general(
    'privacy',
    'warning',
    'Nội dung có thể chứa thông tin cá nhân (số điện thoại, số căn cước, email, số tài khoản…).',
    'Đề nghị xóa thông tin cá nhân, nhất là của người khiếu nại, tố cáo. Nếu không phải, ghi rõ ở cột Giải trình (không chép lại số đó).',
  ),
  general(
    'tooLong',
    'error',
    'Nội dung dài quá 5.000 ký tự.',
    'Rút gọn nội dung; phần chi tiết để ở văn bản riêng và dán đường dẫn ở cột Minh chứng.',
  ),
];
