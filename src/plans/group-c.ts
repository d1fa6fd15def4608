// Group C of the default plan: tasks of section II.2 that carry a target.

import type { Indicator } from '../domain/model';
import { count, counted, mustBeYes, mustBeZero, section, yesNo } from './build-indicator';
import { everyone } from './levels';

export const taskClause = 'Mục II.2, nhiệm vụ và giải pháp';

export const groupC: readonly Indicator[] = section(
  { group: 'II.2 – Nhiệm vụ có chỉ tiêu', clause: taskClause, horizon: null, active: true },
  [
    yesNo(
      'C1',
      'Chuẩn bị tiếng Việt cho trẻ trước khi vào lớp 1',
      'Chọn “Có” khi nhà trường đã tổ chức chuẩn bị tiếng Việt cho trẻ 5 tuổi.',
      mustBeYes,
      { levels: ['MN'] },
      [
        count('fiveYearOlds', 'Số trẻ 5 tuổi', 'trẻ', 'should', 'Số trẻ 5 tuổi đang học tại trường, ví dụ 62.'),
        count('prepared', 'Số trẻ được chuẩn bị tiếng Việt', 'trẻ', 'should', 'Không lớn hơn số trẻ 5 tuổi, ví dụ 62.'),
      ],
    ),
    counted('C2', 'Số đơn khiếu nại, tố cáo vượt cấp', 'đơn', 'Không có thì nhập 0.', mustBeZero, { levels: everyone }),
    counted('C3', 'Số vụ việc tồn đọng, kéo dài', 'vụ việc', 'Không có thì nhập 0.', mustBeZero, { levels: everyone }),
  ],
);
