// What each verdict means, in one sentence: *Hướng dẫn* and *Điều hành* tell the same.

import type { Verdict } from '../domain/verdict';

export const verdictMeanings: Record<Verdict, string> = {
  met: 'Số liệu đạt mức của chỉ tiêu.',
  notMet: 'Chưa đạt mức và đã đến hạn.',
  inProgress: 'Chưa đạt, nhưng thời hạn của chỉ tiêu là một năm sau này.',
  missing: 'Còn ô bắt buộc để trống.',
  invalid: 'Có ô nhập sai loại hoặc các số mâu thuẫn nhau.',
  noCases: 'Mẫu số bằng 0: không phải 0% cũng không phải 100%; không tính vào tỷ lệ.',
  notApplicable: 'Chỉ tiêu không dành cho cấp này, hoặc cán bộ đã miễn.',
};
