// Every mail that goes out: plain text and the same as HTML, all that comes from the workbook escaped.

import { inertText } from '../domain/inert-text';
import { escapeHtml } from './escape-html';

/** A mail without its recipients. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What every letter to a unit needs to know. */
export interface LetterContext {
  readonly unitName: string;
  readonly managingBody: string;
  readonly year: number;
  /** "trước ngày 20/11/2026", with the unit's extension where it has one. */
  readonly deadline: string;
  /** Address of the unit's tab. */
  readonly link: string;
}

interface Paragraph {
  readonly text: string;
  readonly items?: readonly string[];
}

/** Subjects are one line, whatever the names in them hold. */
const oneLine = (text: string): string => inertText(text).replace(/\s+/g, ' ').trim();

function letter(
  subject: string,
  greeting: string,
  paragraphs: readonly Paragraph[],
  context: Pick<LetterContext, 'link' | 'managingBody'>,
  linkLabel = 'Mở tab của đơn vị',
): Letter {
  const lines = paragraphs.flatMap(({ text, items }) => [
    text,
    ...(items ?? []).map((item) => `  - ${oneLine(item)}`),
    '',
  ]);
  const blocks = paragraphs.map(({ text, items }) => {
    const list =
      items && items.length > 0
        ? `<ul>${items.map((item) => `<li>${escapeHtml(oneLine(item))}</li>`).join('')}</ul>`
        : '';
    return `<p>${escapeHtml(text)}</p>${list}`;
  });
  return {
    subject: oneLine(subject),
    text: [greeting, '', ...lines, `${linkLabel}: ${context.link}`, '', 'Trân trọng,', context.managingBody].join('\n'),
    html: `<div style="font-family:Arial,sans-serif;font-size:14px;line-height:1.5;color:#202124"><p>${escapeHtml(greeting)}</p>${blocks.join('')}<p><a href="${escapeHtml(context.link)}">${escapeHtml(linkLabel)}</a></p><p>Trân trọng,<br>${escapeHtml(context.managingBody)}</p></div>`,
  };
}

const ITEMS_SHOWN = 15;
const shortList = (items: readonly string[]): readonly string[] =>
  items.length <= ITEMS_SHOWN ? items : [...items.slice(0, ITEMS_SHOWN), `và ${items.length - ITEMS_SHOWN} ô khác`];

const timeLeft = (daysLeft: number): string => {
  if (daysLeft > 0) return `còn ${daysLeft} ngày`;
  return daysLeft === 0 ? 'hôm nay là ngày cuối' : `đã quá hạn ${-daysLeft} ngày`;
};

function whatIsLeft(blanks: readonly string[], toMend: number): Paragraph {
  if (blanks.length > 0) return { text: `Còn ${blanks.length} ô cần nhập:`, items: shortList(blanks) };
  if (toMend > 0)
    return { text: `Không còn ô trống, nhưng còn ${toMend} chỗ cần sửa hoặc giải trình; xem cột Đánh giá trên tab.` };
  return { text: 'Số liệu đã nhập đủ. Đề nghị đơn vị rà soát và đánh dấu ô NỘP BÁO CÁO ở cuối tab.' };
}

/**
 * @param blanks labels of what is still to be entered
 * @param toMend how many errors, and warnings without an explanation, stand in the way
 */
export function reminderLetter(
  context: LetterContext,
  daysLeft: number,
  returned: boolean,
  blanks: readonly string[],
  toMend: number,
): Letter {
  const state = returned ? 'đã được trả lại để bổ sung và chưa nộp lại' : 'chưa nộp';
  return letter(
    `[Nhắc nộp] Báo cáo chỉ tiêu năm ${context.year}: ${timeLeft(daysLeft)}`,
    `Kính gửi ${context.unitName},`,
    [
      {
        text: `Báo cáo chỉ tiêu năm ${context.year} của đơn vị ${state}. Hạn nộp: ${context.deadline} (${timeLeft(daysLeft)}).`,
      },
      whatIsLeft(blanks, toMend),
    ],
    context,
  );
}

export const returnLetter = (context: LetterContext, reason: string): Letter =>
  letter(
    `[Trả lại] Báo cáo chỉ tiêu năm ${context.year}`,
    `Kính gửi ${context.unitName},`,
    [
      { text: `Báo cáo chỉ tiêu năm ${context.year} của đơn vị được trả lại để bổ sung.`, items: [`Lý do: ${reason}`] },
      { text: 'Các ô màu vàng đã được mở lại. Đề nghị đơn vị sửa và đánh dấu lại ô NỘP BÁO CÁO ở cuối tab.' },
    ],
    context,
  );

export const approvalLetter = (context: LetterContext): Letter =>
  letter(
    `[Đã duyệt] Báo cáo chỉ tiêu năm ${context.year}`,
    `Kính gửi ${context.unitName},`,
    [{ text: `Báo cáo chỉ tiêu năm ${context.year} của đơn vị đã được duyệt. Đơn vị không phải làm gì thêm.` }],
    context,
  );

/** To the officer, once on a day on which reminders went out. */
export const digestLetter = (
  context: Pick<LetterContext, 'link' | 'managingBody' | 'year' | 'deadline'>,
  counts: { readonly handedIn: number; readonly all: number },
  reminded: readonly string[],
  owed: readonly string[],
  unreachable: readonly string[],
): Letter =>
  letter(
    `[Báo cáo chỉ tiêu ${context.year}] Đã nộp ${counts.handedIn}/${counts.all}; đã nhắc ${reminded.length} đơn vị`,
    'Kính gửi cán bộ phụ trách,',
    [
      { text: `Đã nộp: ${counts.handedIn}/${counts.all} đơn vị. Hạn nộp: ${context.deadline}.` },
      { text: `Hôm nay đã gửi thư nhắc ${reminded.length} đơn vị.`, items: shortList(reminded) },
      ...(owed.length > 0
        ? [{ text: `Hết số thư gửi được trong ngày; ngày mai gửi tiếp ${owed.length} đơn vị.`, items: shortList(owed) }]
        : []),
      ...(unreachable.length > 0
        ? [{ text: `${unreachable.length} đơn vị chưa nộp nhưng không có email:`, items: shortList(unreachable) }]
        : []),
    ],
    context,
    'Mở sổ chỉ tiêu',
  );
