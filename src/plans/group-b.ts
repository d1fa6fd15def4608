// Group B of the default plan: targets of section II.1 that are due by 2026.

import type { Indicator } from '../domain/model';
import { computed, count, document, mustBeYes, section, text } from './build-indicator';
import { everyone, schools } from './levels';

export const horizonClause = 'Mục II.1, chỉ tiêu đến năm 2026';

export const groupB: readonly Indicator[] = section(
  { group: 'II.1 – Chỉ tiêu đến năm 2026', clause: horizonClause, horizon: 2026, active: true },
  [
    document(
      'B1',
      'Phân công bằng văn bản một lãnh đạo phụ trách và một cán bộ theo dõi công tác dân vận',
      'Chọn “Có” khi đã có văn bản phân công.',
      mustBeYes,
      { levels: everyone },
      [
        text('leader', 'Họ tên lãnh đạo phụ trách', 'whenYes', 'Ví dụ: Bùi Thị Mai Hương.'),
        text(
          'officer',
          'Họ tên cán bộ theo dõi',
          'whenYes',
          'Ví dụ: Quách Văn Nam; nên khác người lãnh đạo phụ trách.',
        ),
      ],
    ),
    computed(
      'anyOf',
      'B2',
      'Có ít nhất một mô hình “Dân vận khéo” hoặc một điểm sáng về dân chủ ở cơ sở',
      '',
      'anyOf(B2.models, B2.brightSpots)',
      { comparison: '>=', target: '1', rollUp: 'share', districtTarget: 1 },
      { levels: schools },
      [
        count('models', 'Số mô hình “Dân vận khéo” được công nhận', 'mô hình', 'always', 'Chưa có thì nhập 0.'),
        count('brightSpots', 'Số điểm sáng về dân chủ ở cơ sở', 'điểm sáng', 'always', 'Chưa có thì nhập 0.'),
        text(
          'names',
          'Tên các mô hình, điểm sáng',
          'optional',
          'Ghi đủ tên, cách nhau bằng dấu chấm phẩy (;). Ví dụ: Bếp ăn sạch; Lớp học hạnh phúc.',
        ),
        count(
          'registered',
          'Số mô hình, điểm sáng đã đăng ký',
          'mô hình',
          'optional',
          'Tính cả phần chưa được công nhận.',
        ),
      ],
    ),
  ],
);
