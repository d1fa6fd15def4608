// Words for the written part of the report (N1–N4), and invented names of people and of models.

import type { Random } from './random';

type Choices = readonly [string, ...string[]];

const results: Choices = [
  'Đã tổ chức quán triệt đầy đủ các văn bản về công tác dân vận; nội bộ đoàn kết, phụ huynh đồng thuận với kế hoạch năm học.',
  'Các khoản thu, chi được bàn bạc và công khai trước khi thực hiện; trong năm không có phản ánh về thu, chi.',
  'Phối hợp với Công đoàn và Hội Phụ nữ xã vận động hỗ trợ học sinh có hoàn cảnh khó khăn đến trường.',
  'Vận động phụ huynh đóng góp ngày công làm sân chơi, vườn rau; khuôn viên nhà trường sạch đẹp hơn.',
  'Duy trì tốt lịch tiếp công dân; các ý kiến của phụ huynh được trả lời ngay tại buổi tiếp.',
  'Tỷ lệ chuyên cần của trẻ em, học sinh dân tộc Mường được nâng lên nhờ giáo viên đến từng nhà vận động.',
  'Hội nghị viên chức, người lao động tổ chức dân chủ, các chỉ tiêu được biểu quyết với sự thống nhất cao.',
];

const shortcomings: Choices = [
  'Hình thức tuyên truyền còn đơn điệu. Nguyên nhân: cán bộ theo dõi công tác dân vận là kiêm nhiệm, chưa được tập huấn.',
  'Một số phụ huynh đi làm ăn xa nên ít tham gia họp. Nguyên nhân: nhà trường chưa có hình thức trao đổi phù hợp.',
  'Hồ sơ công tác dân vận lưu chưa thành tập riêng. Nguyên nhân: chưa phân công rõ người lưu trữ từ đầu năm.',
  'Việc nhân rộng điển hình còn chậm. Nguyên nhân: kinh phí khen thưởng còn hạn hẹp.',
  'Hoạt động giám sát của đoàn thể chưa thường xuyên. Nguyên nhân: lịch hoạt động chưa được thống nhất ngay từ đầu năm.',
  'Cơ sở vật chất ở điểm trường lẻ còn thiếu nên khó tổ chức hoạt động chung.',
];

const proposals: Choices = [
  'Đề nghị tổ chức tập huấn nghiệp vụ công tác dân vận cho cán bộ theo dõi ở các trường.',
  'Đề nghị cung cấp tài liệu tuyên truyền thống nhất, ngắn gọn, có bản tiếng Mường.',
  'Đề nghị cấp trên quan tâm kinh phí sửa chữa nhà bếp, công trình vệ sinh của nhà trường.',
  'Đề nghị hướng dẫn cụ thể tiêu chí công nhận mô hình “Dân vận khéo” trong trường học.',
  'Không có đề xuất, kiến nghị.',
];

const tasks: Choices = [
  'Ban hành kế hoạch công tác dân vận ngay trong tháng 01; gắn với phong trào thi đua của nhà trường.',
  'Xây dựng ít nhất một mô hình “Dân vận khéo” về bảo đảm an toàn thực phẩm cho trẻ em, học sinh.',
  'Đổi mới hình thức tuyên truyền qua nhóm phụ huynh của từng lớp; công khai trên trang thông tin của trường.',
  'Duy trì tiếp công dân theo lịch, giải quyết kịp thời kiến nghị của phụ huynh, không để đơn vượt cấp.',
  'Tăng cường phối hợp với các đoàn thể của xã trong vận động học sinh ra lớp, chống bỏ học.',
  'Rà soát, bổ sung quy chế dân chủ ở cơ sở; tổ chức đối thoại với giáo viên ít nhất một lần mỗi học kỳ.',
];

const departmentWords = {
  N1: 'Đã hướng dẫn, kiểm tra các trường thực hiện công tác dân vận; các trường cơ bản ban hành kế hoạch từ đầu năm.',
  N2: 'Việc tổng hợp số liệu còn mất nhiều thời gian. Nguyên nhân: các trường gửi báo cáo theo nhiều mẫu khác nhau.',
  N3: 'Đề nghị cấp trên ban hành tài liệu tuyên truyền thống nhất cho ngành giáo dục.',
  N4: 'Nhân rộng các mô hình “Dân vận khéo” có hiệu quả; kiểm tra các trường chưa đạt chỉ tiêu.',
} as const;

/** Entries for N1–N4; a clerk in a hurry leaves one blank. */
export const narratives = (level: string, random: Random): Readonly<Record<string, string>> =>
  level === 'P'
    ? departmentWords
    : {
        N1: random.pick(results),
        N2: random.pick(shortcomings),
        ...(random.between(1, 10) > 2 ? { N3: random.pick(proposals) } : {}),
        N4: random.pick(tasks),
      };

const familyNames: Choices = ['Bùi', 'Quách', 'Đinh', 'Hà', 'Nguyễn', 'Trần', 'Lê', 'Phạm', 'Bạch', 'Hoàng'];
const leaderNames: Choices = ['Thị Thu Hương', 'Thị Hằng', 'Thúy Nga', 'Văn Hùng', 'Đức Tuấn', 'Ngọc Lan', 'Thị Dung'];
const officerNames: Choices = ['Văn Nam', 'Hải Yến', 'Thị Trang', 'Mạnh Quyết', 'Thị Hiền', 'Kim Loan', 'Thanh Bình'];

/** Two invented people who are never the same person. */
export const people = (random: Random): { readonly leader: string; readonly officer: string } => ({
  leader: `${random.pick(familyNames)} ${random.pick(leaderNames)}`,
  officer: `${random.pick(familyNames)} ${random.pick(officerNames)}`,
});

const models = [
  'Bếp ăn sạch',
  'Vườn rau đến trường',
  'Nồi cháo nghĩa tình',
  'Tủ sách bản Mường',
  'Đưa trẻ đến lớp an toàn',
  'Áo ấm cho học sinh nghèo',
  'Ngày thứ bảy cùng phụ huynh',
] as const;

const brightSpots = [
  'Công khai thu chi tới từng phụ huynh',
  'Hộp thư góp ý của giáo viên',
  'Đối thoại đầu tháng',
  'Tổ chuyên môn tự quản',
] as const;

/** `count` neighbours of a list that is thought of as a circle. */
const some = (list: readonly string[], count: number, random: Random): readonly string[] => {
  const first = random.between(0, list.length - 1);
  return [...list.slice(first), ...list.slice(0, first)].slice(0, count);
};

/** Names of models and bright spots as one entry; blank where there are none. */
export const achievementNames = (modelCount: number, brightSpotCount: number, random: Random): string =>
  [...some(models, modelCount, random), ...some(brightSpots, brightSpotCount, random)].join('; ');
