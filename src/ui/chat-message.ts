// The text for a chat group (Zalo) that names only those who are missing, and its dialog with a copy button.

import { dialogLook } from './dialog-look';
import { escapeHtml } from './escape-html';

export interface ChatMessageInput {
  readonly year: number;
  readonly deadline: string;
  readonly managingBody: string;
  readonly missing: readonly string[];
  readonly returned: readonly string[];
}

const numbered = (names: readonly string[]): string => names.map((name, index) => `${index + 1}. ${name}`).join('\n');

export function chatMessage({ year, deadline, managingBody, missing, returned }: ChatMessageInput): string {
  const parts = [
    `${managingBody} đề nghị các đơn vị sau hoàn thành báo cáo chỉ tiêu năm ${year} (hạn nộp: ${deadline}).`,
    ...(missing.length > 0 ? [`Chưa nộp (${missing.length}):\n${numbered(missing)}`] : []),
    ...(returned.length > 0 ? [`Cần bổ sung và nộp lại (${returned.length}):\n${numbered(returned)}`] : []),
    'Các đơn vị mở tab của mình, nhập đủ ô màu vàng và đánh dấu ô NỘP BÁO CÁO. Xin cảm ơn.',
  ];
  return parts.join('\n\n');
}

/** Self-contained; works with keyboard and without the clipboard permission (the text is selected for copying by hand). */
export const chatMessageDialog = (message: string): string => `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><style>
${dialogLook}
label{font-weight:bold}
textarea{width:100%;height:240px;box-sizing:border-box;font:inherit;color:inherit;background:inherit;border:1px solid var(--line);border-radius:6px;padding:8px;margin-top:4px}
#said{margin-left:12px}
</style></head><body>
<label for="message">Tin nhắn đôn đốc (dán vào Zalo)</label>
<textarea id="message" readonly>${escapeHtml(message)}</textarea>
<p><button id="copy" type="button">Sao chép</button><span id="said" role="status"></span></p>
<script>
document.getElementById('copy').addEventListener('click', function () {
  var box = document.getElementById('message');
  var said = document.getElementById('said');
  box.focus();
  box.select();
  var copied = false;
  try { copied = document.execCommand('copy'); } catch (error) { copied = false; }
  said.textContent = copied ? 'Đã sao chép.' : 'Đã chọn sẵn, hãy nhấn Ctrl+C.';
});
</script></body></html>`;
