// Group D of the default plan: tasks of section II.2 that are only followed. Off until the officer switches a row on.

import type { Indicator } from '../domain/model';
import { answer, computed, count, counted, document, section, tracked, yesNo } from './build-indicator';
import { taskClause } from './group-c';
import { department, everyone, schools } from './levels';

const all = { levels: everyone };
const number = (example: number) => `Không có thì nhập 0; ví dụ ${example}.`;
const share = tracked('share');
const sum = tracked('sum');

export const groupD: readonly Indicator[] = section(
  { group: 'II.2 – Nhiệm vụ theo dõi', clause: taskClause, horizon: null, active: false },
  [
    counted('D1', 'Số cuộc kiểm tra về công tác dân vận', 'cuộc', number(2), sum, all),
    counted('D2', 'Số cuộc đối thoại với công dân, viên chức, người lao động', 'cuộc', number(1), sum, all),
    computed(
      'yesNo',
      'D3',
      'Cải cách hành chính: dịch vụ công trực tuyến và chữ ký số',
      '',
      'D3.online && D3.signature',
      share,
      all,
      [
        answer('online', 'Sử dụng dịch vụ công trực tuyến', 'always', 'Chọn “Có” hoặc “Không”.'),
        answer('signature', 'Sử dụng chữ ký số', 'always', 'Chọn “Có” hoặc “Không”.'),
        count('cases', 'Số hồ sơ giải quyết trực tuyến', 'hồ sơ', 'should', number(40)),
      ],
    ),
    computed(
      'ratio',
      'D4',
      'Tỷ lệ cán bộ, giáo viên được đánh giá theo chuẩn nghề nghiệp',
      '%',
      'D4.assessed / D4.staff',
      tracked('pooled'),
      all,
      [
        count('staff', 'Số người thuộc diện đánh giá', 'người', 'always', number(30)),
        count('assessed', 'Số người đã được đánh giá', 'người', 'always', number(30)),
      ],
    ),
    yesNo(
      'D5',
      'Thực hiện quy tắc ứng xử; xử lý vi phạm',
      'Chọn “Có” khi đã ban hành và thực hiện quy tắc ứng xử.',
      share,
      all,
      [count('violations', 'Số vi phạm đã xử lý', 'vụ việc', 'should', number(0))],
    ),
    counted('D6', 'Số điểm trường lẻ đã rà soát, sáp nhập', 'điểm trường', number(1), sum, { levels: department }),
    yesNo(
      'D7',
      'Thực hiện đầy đủ chế độ, chính sách đối với nhà giáo và người học',
      'Chọn “Có” khi không còn chế độ nào chậm chi trả.',
      share,
      all,
    ),
    yesNo(
      'D8',
      'Tổ chức ăn, ở cho trẻ em, học sinh bán trú, nội trú',
      'Chọn “Có” khi nhà trường tổ chức ăn, ở cho trẻ em, học sinh.',
      share,
      { levels: schools, flag: 'Bán trú/nội trú' },
      [count('boarders', 'Số trẻ em, học sinh bán trú, nội trú', 'người', 'should', number(120))],
    ),
    yesNo(
      'D9',
      'Tăng cường tiếng Việt cho trẻ em, học sinh dân tộc thiểu số',
      'Chọn “Có” khi nhà trường có tổ chức tăng cường tiếng Việt.',
      share,
      { levels: ['MN', 'TH'] },
      [
        count('minorityPupils', 'Số trẻ em, học sinh dân tộc thiểu số', 'người', 'should', number(85)),
        count('pupils', 'Số được tăng cường tiếng Việt', 'người', 'should', number(85)),
      ],
    ),
    computed(
      'anyOf',
      'D10',
      'Dạy học 2 buổi/ngày hoặc tăng buổi',
      'lớp',
      'anyOf(D10.twoSessions, D10.extraSessions)',
      share,
      { levels: schools, flag: 'Có HS dân tộc thiểu số' },
      [
        count('twoSessions', 'Số lớp học 2 buổi/ngày', 'lớp', 'always', number(10)),
        count('extraSessions', 'Số lớp học tăng buổi', 'lớp', 'always', number(4)),
      ],
    ),
    counted('D11', 'Số lớp dạy tiếng Mường', 'lớp', number(2), sum, { levels: schools, flag: 'Dạy tiếng Mường' }),
    counted('D12', 'Số hoạt động, phong trào thi đua phối hợp với các đoàn thể', 'hoạt động', number(3), sum, all),
    computed(
      'yesNo',
      'D13',
      'Đưa công tác dân vận vào nội dung sơ kết, tổng kết',
      '',
      'D13.midYear && D13.yearEnd',
      share,
      all,
      [
        answer('midYear', 'Trong sơ kết giữa năm', 'always', 'Chọn “Có” hoặc “Không”.'),
        answer('yearEnd', 'Trong tổng kết cuối năm', 'always', 'Chọn “Có” hoặc “Không”.'),
      ],
    ),
    document(
      'D14',
      'Quy chế giám sát, phản biện xã hội của các đoàn thể (Quyết định số 217-QĐ/TW)',
      'Chọn “Có” khi quy chế đã được ban hành.',
      share,
      all,
    ),
    yesNo(
      'D15',
      'Giám sát việc tu dưỡng, rèn luyện đạo đức, lối sống của người đứng đầu (Quyết định số 124-QĐ/TW)',
      'Chọn “Có” khi trong năm đã có hoạt động giám sát.',
      share,
      all,
    ),
    counted('D16', 'Số mô hình “Dân vận khéo” đăng ký trong năm', 'mô hình', number(1), sum, all),
    counted('D17', 'Số điển hình được biểu dương, nhân rộng', 'điển hình', number(1), sum, all),
    yesNo('D18', 'Rà soát văn bản quy phạm pháp luật', 'Chọn “Có” khi đã rà soát xong trong năm.', share, {
      levels: department,
    }),
  ],
);
