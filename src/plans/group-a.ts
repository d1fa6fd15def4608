// Group A of the default plan: yearly targets of section II.1.

import type { Indicator } from '../domain/model';
import { computed, count, date, document, mustBeYes, rating, section, text, tick, yesNo } from './build-indicator';
import { everyone, schools } from './levels';

export const yearlyClause = 'Mục II.1, chỉ tiêu hằng năm';

/** Best first; the last one means "not graded". */
const grades: readonly string[] = [
  'Hoàn thành xuất sắc nhiệm vụ',
  'Hoàn thành tốt nhiệm vụ',
  'Hoàn thành nhiệm vụ',
  'Không hoàn thành nhiệm vụ',
  'Chưa xếp loại',
];

const all = { levels: everyone };
const documentHint = 'Chọn “Có” khi văn bản đã được ký ban hành; chưa ban hành thì chọn “Không” và giải trình.';
const merged = tick(
  'merged',
  'Lồng ghép với kế hoạch khác',
  'optional',
  'Đánh dấu khi kế hoạch này nằm chung một văn bản với kế hoạch khác trong nhóm.',
);

export const groupA: readonly Indicator[] = section(
  { group: 'II.1 – Chỉ tiêu hằng năm', clause: yearlyClause, horizon: null, active: true },
  [
    document('A1', 'Kế hoạch thực hiện Đề án số 15-ĐA/TU', documentHint, mustBeYes, all, [merged]),
    document('A2', 'Kế hoạch công tác dân vận chính quyền', documentHint, mustBeYes, all, [merged]),
    document('A3', 'Kế hoạch thực hiện Quy chế dân chủ ở cơ sở', documentHint, mustBeYes, all, [merged]),
    yesNo(
      'A4',
      'Quán triệt chỉ thị, văn bản về công tác dân vận đến cán bộ, giáo viên, nhân viên',
      'Chọn “Có” khi trong năm đã tổ chức quán triệt ít nhất một lần.',
      mustBeYes,
      all,
      [
        count('sessions', 'Số buổi quán triệt', 'buổi', 'should', 'Nhập số nguyên, ví dụ 2.'),
        count('attendees', 'Số người tham dự', 'người', 'should', 'Mỗi người chỉ tính một lần, ví dụ 32.'),
        count('staff', 'Tổng số cán bộ, giáo viên, nhân viên', 'người', 'should', 'Số người hiện có, ví dụ 34.'),
      ],
    ),
    yesNo(
      'A5',
      'Phối hợp với các đoàn thể tuyên truyền về công tác dân vận',
      'Chọn “Có” khi đã phối hợp với Công đoàn, Đoàn Thanh niên, Hội Phụ nữ… để tuyên truyền.',
      mustBeYes,
      all,
      [count('sessions', 'Số buổi tuyên truyền phối hợp', 'buổi', 'should', 'Nhập số nguyên, ví dụ 3.')],
    ),
    yesNo(
      'A6',
      'Tạo điều kiện để các đoàn thể giám sát, phản biện xã hội',
      'Chọn “Có” khi đã bố trí thời gian, cung cấp tài liệu để đoàn thể giám sát, góp ý.',
      mustBeYes,
      all,
    ),
    yesNo(
      'A7',
      'Thực hiện tiếp công dân thường xuyên',
      'Chọn “Có” khi đơn vị có lịch và đã tiếp công dân theo lịch.',
      mustBeYes,
      all,
      [
        count('scheduled', 'Số buổi tiếp công dân theo lịch', 'buổi', 'should', 'Nhập số nguyên, ví dụ 12.'),
        count('held', 'Số buổi đã tiếp', 'buổi', 'should', 'Kể cả buổi không có người đến, ví dụ 12.'),
        count('people', 'Số lượt người được tiếp', 'lượt người', 'should', 'Không có ai đến thì nhập 0.'),
      ],
    ),
    yesNo(
      'A8',
      'Tổ chức hội nghị viên chức, người lao động',
      'Chọn “Có” khi hội nghị của năm báo cáo đã được tổ chức.',
      mustBeYes,
      all,
      [date('date', 'Ngày tổ chức hội nghị', 'whenYes', 'Nhập ngày/tháng/năm, ví dụ 18/09/2026.')],
    ),
    computed(
      'ratio',
      'A9',
      'Tỷ lệ giải quyết đơn khiếu nại, tố cáo',
      '%',
      'A9.resolved / if(carriedOverCounts, A9.received + A9.carriedOver, A9.received)',
      { comparison: '>=', target: '95%', rollUp: 'pooled', districtTarget: 0.95 },
      all,
      [
        count('carriedOver', 'Số đơn kỳ trước chuyển sang', 'đơn', 'should', 'Không có thì nhập 0, không để trống.'),
        count('received', 'Số đơn tiếp nhận trong kỳ', 'đơn', 'always', 'Không phát sinh đơn thì nhập 0.'),
        count('resolved', 'Số đơn đã giải quyết xong', 'đơn', 'always', 'Không có thì nhập 0.'),
        count('pending', 'Số đơn đang giải quyết, còn trong hạn', 'đơn', 'should', 'Không có thì nhập 0.'),
        count('overdue', 'Số đơn đã quá hạn giải quyết', 'đơn', 'should', 'Không có thì nhập 0.'),
      ],
    ),
    yesNo(
      'A10',
      'Thực hiện công khai, minh bạch theo quy định',
      'Chọn “Có” khi đã công khai đủ nội dung theo quy định.',
      mustBeYes,
      { ...all, wantsEvidence: false },
      [
        text(
          'where',
          'Nơi công khai hoặc đường dẫn',
          'optional',
          'Ví dụ: bảng tin của trường, hoặc địa chỉ trang web.',
        ),
      ],
    ),
    rating(
      'A11',
      'Kết quả xếp loại nhà trường hằng năm',
      'Chọn mức theo quyết định gần nhất; chưa có quyết định thì chọn “Chưa xếp loại”.',
      grades,
      { comparison: '>=', target: 'Hoàn thành tốt nhiệm vụ', rollUp: 'share', districtTarget: 0.8 },
      { levels: schools },
      [
        text('decision', 'Số quyết định xếp loại', 'optional', 'Bắt buộc khi đã xếp loại, ví dụ 215/QĐ-UBND.'),
        text('year', 'Năm hoặc năm học được xếp loại', 'optional', 'Bắt buộc khi đã xếp loại, ví dụ 2025-2026.'),
      ],
    ),
  ],
);
