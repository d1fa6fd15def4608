// The preview as a dialog: what would happen first, on which tabs one click (or Enter) away. Nothing in it runs but its close button.

import type { ChangedTab, ChangeGroup, Preview } from '../domain/preview';
import { dialogLook } from './dialog-look';
import { escapeHtml } from './escape-html';
import { countOf, sentenceOf } from './preview-words';

const css = `${dialogLook}
p{margin:0 0 10px}
ol{margin:0;padding-left:26px}
li{margin:0 0 10px}
summary{cursor:pointer;color:var(--main);padding:2px 4px}
details ul{margin:4px 0 0;padding-left:20px}
.keeps{background:var(--good-ground);border-left:4px solid var(--good);padding:8px 10px}
.note{color:var(--soft)}
`;

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

function tabLine(kind: ChangeGroup['kind'], { title, entries, note }: ChangedTab): string {
  const rest = joined([kind === 'renamedTab' && note !== '' ? `trước là ${note}` : note, countOf(kind, entries)]);
  return `<li>${escapeHtml(rest === '' ? title : `${title}: ${rest}`)}</li>`;
}

function groupItem(group: ChangeGroup): string {
  const { kind, tabs, moreTabs, entries } = group;
  const [only] = tabs;
  const count = tabs.length + moreTabs;
  const where = joined([count === 1 && only ? `tab ${only.title}` : `${count} tab`, countOf(kind, entries)]);
  const more = moreTabs > 0 ? `<li>… và ${moreTabs} tab khác</li>` : '';
  const isTold = count === 1 && only?.note === '';
  const list = isTold
    ? `<div class="note">${escapeHtml(where)}</div>`
    : `<details><summary>${escapeHtml(where)}</summary><ul>${tabs.map((tab) => tabLine(kind, tab)).join('')}${more}</ul></details>`;
  return `<li>${escapeHtml(sentenceOf(group))}${list}</li>`;
}

const NOTHING = 'Không có gì phải thay đổi: các tab đã đúng với Chỉ tiêu, Quy tắc, Đơn vị và Cấu hình.';

function bodyOf({ made, updated, kept, groups, moreGroups }: Preview): string {
  const isNothing = made + updated === 0 && groups.every(({ kind }) => kind === 'leftClosed' || kind === 'leftUnknown');
  const lead = isNothing
    ? `<p>${NOTHING}</p>`
    : `<p>Nếu bây giờ chạy “2. Tạo/cập nhật tab đơn vị”: tạo <b>${made}</b> tab, cập nhật <b>${updated}</b>, giữ nguyên <b>${kept}</b>.</p>
<p class="keeps">Không ô nào đơn vị đã nhập bị xóa hay ghi đè. Chưa có gì được ghi vào sổ.</p>`;
  const list = groups.length > 0 ? `<ol>${groups.map(groupItem).join('')}</ol>` : '';
  const more = moreGroups > 0 ? `<p>… và ${moreGroups} thay đổi khác.</p>` : '';
  return lead + list + more;
}

/** Self-contained. */
export const previewPage = (preview: Preview): string => `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><style>${css}</style></head><body>
${bodyOf(preview)}
<p><button type="button" id="close" autofocus>Đóng</button></p>
<script>
document.getElementById('close').addEventListener('click', function () { google.script.host.close(); });
</script></body></html>`;
