// Validation rules of group B.

import type { Rule } from '../domain/model';
import { contradiction, holds, owed, rulesOf, warning } from './build-rule';
import { horizonClause } from './group-b';

const modelsAndBrightSpots = 'zero(B2.models) + zero(B2.brightSpots)';

export const rulesB: readonly Rule[] = rulesOf(horizonClause, [
  warning({
    code: 'B1-samePerson',
    field: 'B1.officer',
    when: "B1 == 'Có'",
    must: holds('!same(B1.leader, B1.officer)'),
    message: 'Lãnh đạo phụ trách và cán bộ theo dõi là cùng một người ({B1.officer}).',
    remedy: 'Ghi tên hai người khác nhau; nếu đơn vị chỉ bố trí được một người, ghi lý do ở cột Giải trình.',
  }),
  owed({
    code: 'B2-namesMissing',
    field: 'B2.names',
    when: `${modelsAndBrightSpots} > 0`,
    must: holds('filled(B2.names)'),
    message: 'Đã khai có mô hình hoặc điểm sáng nhưng chưa ghi tên.',
    brief: 'chưa ghi tên mô hình, điểm sáng',
    remedy: 'Ghi tên từng mô hình, điểm sáng, cách nhau bằng dấu chấm phẩy (;).',
  }),
  contradiction({
    code: 'B2-namesCount',
    field: 'B2.names',
    when: 'filled(B2.models) || filled(B2.brightSpots)',
    must: holds(`namesMatch(B2.names, ${modelsAndBrightSpots})`),
    message: 'Số tên đã ghi không bằng tổng số mô hình ({B2.models}) và điểm sáng ({B2.brightSpots}).',
    brief: 'số tên khác tổng {B2.models} + {B2.brightSpots} đã khai',
    remedy: 'Ghi đủ tên từng mô hình, điểm sáng, cách nhau bằng dấu chấm phẩy (;), hoặc sửa lại số lượng.',
  }),
  warning({
    code: 'B2-notRecognised',
    field: 'B2.registered',
    must: ['B2.registered', '<=', modelsAndBrightSpots],
    message: 'Đã đăng ký {B2.registered} mô hình, điểm sáng nhưng chưa được công nhận đủ.',
    remedy: 'Nhập số đã được công nhận; phần chưa được công nhận thì ghi tình hình ở cột Giải trình.',
  }),
]);
