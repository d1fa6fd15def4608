// Groups N and R of the default plan: the words for the written report, and its being sent on time (section III).

import type { Indicator } from '../domain/model';
import { derived, mustBeYes, narrative, section } from './build-indicator';
import { everyone, schools } from './levels';

const reportClause = 'Mục III, tổ chức thực hiện';
const all = { levels: everyone };

export const groupN: readonly Indicator[] = section(
  { group: 'III – Nội dung báo cáo', clause: reportClause, horizon: null, active: true },
  [
    narrative('N1', 'Kết quả nổi bật', 'Nêu 2–3 kết quả chính, có số liệu nếu được.', all),
    narrative('N2', 'Hạn chế và nguyên nhân', 'Nêu hạn chế trước, nguyên nhân sau.', all),
    narrative('N3', 'Đề xuất, kiến nghị', 'Ghi rõ đề xuất với cấp nào.', all),
    narrative('N4', 'Nhiệm vụ trọng tâm năm sau', 'Nêu 2–3 việc sẽ làm.', all),
  ],
);

export const groupR: readonly Indicator[] = section(
  { group: 'III – Thời hạn báo cáo', clause: reportClause, horizon: null, active: true },
  [derived('R1', 'Gửi báo cáo đúng thời hạn', mustBeYes, { levels: schools })],
);
