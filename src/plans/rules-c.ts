// Validation rules of group C.

import type { Rule } from '../domain/model';
import { contradiction, rulesOf, warning } from './build-rule';
import { taskClause } from './group-c';

export const rulesC: readonly Rule[] = rulesOf(taskClause, [
  contradiction({
    code: 'C1-preparedTooMany',
    field: 'C1.prepared',
    must: ['C1.prepared', '<=', 'C1.fiveYearOlds'],
    message: 'Số trẻ được chuẩn bị tiếng Việt ({C1.prepared}) lớn hơn số trẻ 5 tuổi ({C1.fiveYearOlds}).',
    brief: '{C1.prepared} trẻ, nhiều hơn {C1.fiveYearOlds} trẻ 5 tuổi',
    remedy: 'Kiểm tra lại hai số; số trẻ được chuẩn bị không thể lớn hơn số trẻ 5 tuổi.',
  }),
  warning({
    code: 'C1-notEveryChild',
    field: 'C1.prepared',
    must: ['C1.prepared', '>=', 'C1.fiveYearOlds'],
    message: 'Mới có {C1.prepared} trong số {C1.fiveYearOlds} trẻ 5 tuổi được chuẩn bị tiếng Việt.',
    remedy: 'Kiểm tra lại hai số; nếu đúng, ghi lý do ở cột Giải trình.',
  }),
  warning({
    code: 'C2-skippedLevel',
    field: 'C2',
    must: ['C2', '=', '0'],
    message: 'Có {C2} đơn khiếu nại, tố cáo vượt cấp.',
    remedy: 'Ghi tóm tắt nguyên nhân và hướng xử lý ở cột Giải trình, không nêu tên người gửi đơn.',
  }),
  warning({
    code: 'C3-longPending',
    field: 'C3',
    must: ['C3', '=', '0'],
    message: 'Còn {C3} vụ việc tồn đọng, kéo dài.',
    remedy: 'Ghi tình hình và thời hạn giải quyết ở cột Giải trình, không nêu thông tin cá nhân.',
  }),
]);
