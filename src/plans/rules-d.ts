// Validation rules of group D; they apply once the officer has switched the indicator on.

import type { Rule } from '../domain/model';
import { contradiction, rulesOf, warning } from './build-rule';
import { taskClause } from './group-c';

export const rulesD: readonly Rule[] = rulesOf(taskClause, [
  contradiction({
    code: 'D4-assessedTooMany',
    field: 'D4.assessed',
    must: ['D4.assessed', '<=', 'D4.staff'],
    message: 'Số người đã được đánh giá ({D4.assessed}) lớn hơn số người thuộc diện đánh giá ({D4.staff}).',
    brief: 'đã đánh giá {D4.assessed} người, nhiều hơn {D4.staff} người',
    remedy: 'Kiểm tra lại hai số; số đã đánh giá không thể lớn hơn số thuộc diện đánh giá.',
  }),
  warning({
    code: 'D8-boardersWithoutCare',
    field: 'D8.boarders',
    when: "D8 == 'Không'",
    must: ['D8.boarders', '=', '0'],
    message: 'Có {D8.boarders} trẻ em, học sinh bán trú, nội trú nhưng lại chọn “Không” ở nội dung tổ chức ăn, ở.',
    remedy: 'Xem lại câu trả lời và số lượng; nếu đúng, ghi lý do ở cột Giải trình.',
  }),
  contradiction({
    code: 'D9-pupilsTooMany',
    field: 'D9.pupils',
    must: ['D9.pupils', '<=', 'D9.minorityPupils'],
    message:
      'Số được tăng cường tiếng Việt ({D9.pupils}) lớn hơn số trẻ em, học sinh dân tộc thiểu số ({D9.minorityPupils}).',
    brief: 'có {D9.pupils} em, nhiều hơn số học sinh DTTS',
    remedy: 'Kiểm tra lại hai số và sửa số chưa đúng.',
  }),
  warning({
    code: 'D16-noneRegistered',
    field: 'D16',
    when: 'B2.models == 0 && B2.brightSpots == 0',
    must: ['D16', '>', '0'],
    message: 'Nhà trường chưa có mô hình, điểm sáng nào và năm nay cũng chưa đăng ký mô hình “Dân vận khéo”.',
    remedy: 'Nhập số mô hình đã đăng ký; nếu chưa đăng ký, ghi kế hoạch thực hiện ở cột Giải trình.',
  }),
]);
