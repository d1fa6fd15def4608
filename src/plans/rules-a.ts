// Validation rules of group A, save those of complaints (rules-complaints.ts).

import type { Rule } from '../domain/model';
import { contradiction, holds, owed, rulesOf, warning } from './build-rule';
import { yearlyClause } from './group-a';

/** Two of the plans A1–A3 in one document are fine when one of them says so. */
const mergedPlans = (first: string, second: string, firstName: string, secondName: string) =>
  warning({
    code: `${second}-sameNumberAs${first}`,
    field: `${second}.merged`,
    when: `${first} == 'Có' && ${second} == 'Có' && same(${first}.number, ${second}.number)`,
    must: [`zero(${first}.merged) + zero(${second}.merged)`, '>=', '1'],
    message: `${firstName} và ${secondName} cùng ghi số văn bản {${second}.number} nhưng chưa đánh dấu “Lồng ghép”.`,
    remedy: 'Nếu hai kế hoạch nằm chung một văn bản, đề nghị đánh dấu “Lồng ghép”; nếu không, sửa lại số văn bản.',
  });

const planA1 = 'Kế hoạch thực hiện Đề án số 15-ĐA/TU';
const planA2 = 'Kế hoạch công tác dân vận chính quyền';
const planA3 = 'Kế hoạch thực hiện Quy chế dân chủ ở cơ sở';

export const rulesA: readonly Rule[] = rulesOf(yearlyClause, [
  mergedPlans('A1', 'A2', planA1, planA2),
  mergedPlans('A1', 'A3', planA1, planA3),
  mergedPlans('A2', 'A3', planA2, planA3),
  contradiction({
    code: 'A4-attendeesWithoutSession',
    field: 'A4.sessions',
    when: 'A4.attendees > 0',
    must: ['A4.sessions', '>', '0'],
    message: 'Có {A4.attendees} người tham dự quán triệt nhưng số buổi lại là {A4.sessions}.',
    brief: 'có {A4.attendees} người dự nhưng số buổi là {A4.sessions}',
    remedy: 'Nhập số buổi đã tổ chức, hoặc sửa số người tham dự thành 0.',
  }),
  warning({
    code: 'A4-notEverybody',
    field: 'A4.attendees',
    must: ['A4.attendees', '>=', 'A4.staff'],
    message: 'Số người tham dự quán triệt ({A4.attendees}) ít hơn tổng số cán bộ, giáo viên, nhân viên ({A4.staff}).',
    remedy: 'Kiểm tra lại hai số; nếu đúng, ghi lý do vắng ở cột Giải trình.',
  }),
  contradiction({
    code: 'A6-withoutOrganisations',
    field: 'A6',
    when: "A6 == 'Có'",
    must: holds("A5 == 'Có'"),
    message:
      'Đã chọn “Có” ở nội dung đoàn thể giám sát, phản biện nhưng lại chọn “Không” ở nội dung phối hợp với đoàn thể.',
    brief: 'đoàn thể giám sát “Có” nhưng phối hợp “Không”',
    remedy: 'Xem lại hai câu trả lời: đoàn thể đã giám sát, phản biện thì phải có phối hợp với đoàn thể.',
  }),
  contradiction({
    code: 'A7-noneHeld',
    field: 'A7.held',
    when: "A7 == 'Có'",
    must: ['A7.held', '>', '0'],
    message: 'Đã chọn “Có” ở nội dung tiếp công dân nhưng số buổi đã tiếp là {A7.held}.',
    brief: 'tiếp công dân “Có” nhưng số buổi đã tiếp là {A7.held}',
    remedy: 'Nhập số buổi đã tiếp công dân, hoặc đổi câu trả lời thành “Không” và giải trình.',
  }),
  warning({
    code: 'A7-fewerThanScheduled',
    field: 'A7.held',
    must: ['A7.held', '>=', 'A7.scheduled'],
    message: 'Số buổi đã tiếp công dân ({A7.held}) ít hơn số buổi theo lịch ({A7.scheduled}).',
    remedy: 'Kiểm tra lại hai số; nếu đúng, ghi lý do ở cột Giải trình.',
  }),
  warning({
    code: 'A10-whereUnknown',
    field: 'A10.where',
    when: "A10 == 'Có'",
    must: holds('filled(A10.where)'),
    message: 'Đã chọn “Có” ở nội dung công khai, minh bạch nhưng chưa ghi nơi công khai.',
    remedy: 'Ghi nơi niêm yết hoặc dán đường dẫn đến trang đã công khai.',
  }),
  warning({
    code: 'A11-notGraded',
    field: 'A11',
    must: holds("A11 != 'Chưa xếp loại'"),
    message: 'Nhà trường chưa được xếp loại nên chưa tính là đạt chỉ tiêu.',
    remedy: 'Chọn mức xếp loại khi đã có quyết định; nếu chưa có, ghi lý do ở cột Giải trình.',
  }),
  owed({
    code: 'A11-decisionMissing',
    field: 'A11.decision',
    when: "A11 != 'Chưa xếp loại'",
    must: holds('filled(A11.decision)'),
    message: 'Đã chọn mức xếp loại “{A11}” nhưng chưa ghi số quyết định.',
    brief: 'chưa ghi số quyết định xếp loại',
    remedy: 'Nhập số quyết định xếp loại, ví dụ 215/QĐ-UBND.',
  }),
  owed({
    code: 'A11-yearMissing',
    field: 'A11.year',
    when: "A11 != 'Chưa xếp loại'",
    must: holds('filled(A11.year)'),
    message: 'Đã chọn mức xếp loại “{A11}” nhưng chưa ghi năm được xếp loại.',
    brief: 'chưa ghi năm được xếp loại',
    remedy: 'Nhập năm hoặc năm học được xếp loại, ví dụ 2025-2026.',
  }),
]);
