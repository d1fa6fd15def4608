// Validation rules of A9, complaints and denunciations.

import type { Rule } from '../domain/model';
import { contradiction, rulesOf, warning } from './build-rule';
import { yearlyClause } from './group-a';

export const rulesComplaints: readonly Rule[] = rulesOf(yearlyClause, [
  contradiction({
    code: 'A9-resolvedTooMany',
    field: 'A9.resolved',
    must: ['A9.resolved', '<=', 'A9.received + zero(A9.carriedOver)'],
    message:
      'Số đơn đã giải quyết ({A9.resolved}) lớn hơn số đơn phải giải quyết: tiếp nhận trong kỳ {A9.received}, kỳ trước chuyển sang {A9.carriedOver}.',
    brief: 'giải quyết {A9.resolved} đơn, nhiều hơn số phải giải quyết',
    remedy: 'Kiểm tra lại số đã giải quyết, số tiếp nhận trong kỳ và số kỳ trước chuyển sang.',
  }),
  contradiction({
    code: 'A9-sum',
    field: 'A9.resolved',
    must: ['A9.resolved + A9.pending + A9.overdue', '=', 'A9.carriedOver + A9.received'],
    message:
      'Số đơn không khớp: đã giải quyết {A9.resolved} + còn trong hạn {A9.pending} + quá hạn {A9.overdue} phải bằng kỳ trước chuyển sang {A9.carriedOver} + tiếp nhận trong kỳ {A9.received}.',
    brief: 'đã giải quyết + còn hạn + quá hạn ≠ kỳ trước + tiếp nhận',
    remedy: 'Đối chiếu với sổ theo dõi đơn và sửa số chưa đúng để hai vế bằng nhau.',
  }),
  warning({
    code: 'A9-aboveReceived',
    field: 'A9.resolved',
    when: '!carriedOverCounts && A9.resolved <= A9.received + zero(A9.carriedOver)',
    must: ['A9.resolved', '<=', 'A9.received'],
    message:
      'Số đơn đã giải quyết ({A9.resolved}) lớn hơn số tiếp nhận trong kỳ ({A9.received}) do có đơn kỳ trước chuyển sang, nên tỷ lệ vượt 100%.',
    remedy: 'Nếu số liệu đúng, ghi ở cột Giải trình số đơn kỳ trước đã giải quyết xong trong kỳ này.',
  }),
  warning({
    code: 'A9-lowButWithinTime',
    field: 'A9.resolved',
    when: 'A9.overdue == 0 && A9.pending > 0',
    must: ['A9.resolved * 100', '>=', 'if(carriedOverCounts, A9.received + zero(A9.carriedOver), A9.received) * 95'],
    message: 'Tỷ lệ giải quyết dưới 95% tuy {A9.pending} đơn còn lại đều đang trong hạn giải quyết.',
    remedy: 'Nếu số liệu đúng, ghi thời hạn giải quyết các đơn còn lại ở cột Giải trình.',
  }),
]);
