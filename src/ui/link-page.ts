// A short dialog with links that open in a new tab. Nothing in it runs but its close button.

import { dialogLook } from './dialog-look';
import { escapeHtml } from './escape-html';

export interface Link {
  /** https only: anything else is shown as text. */
  readonly address: string;
  readonly label: string;
  readonly note: string;
}

export interface LinkPage {
  readonly lead: string;
  readonly links: readonly Link[];
  readonly note: string;
}

const css = `${dialogLook}
h1{font-size:15px;margin:0 0 14px}
p{margin:0 0 12px}
ul{list-style:none;margin:0 0 12px;padding:0}
li{margin:0 0 10px}
a{display:inline-block;padding:8px 16px;border-radius:6px;background:var(--main);color:var(--on-main);text-decoration:none}
a:hover{text-decoration:underline}
.note{color:var(--soft)}
li .note{display:block;margin-top:2px}
#close{background:transparent;color:var(--ink);border:1px solid var(--line)}
`;

function linkItem({ address, label, note }: Link): string {
  const more = note === '' ? '' : `<span class="note">${escapeHtml(note)}</span>`;
  if (!address.startsWith('https://')) return `<li>${escapeHtml(label)}${more}</li>`;
  const link = `<a href="${escapeHtml(address)}" target="_blank" rel="noopener noreferrer">${escapeHtml(label)}</a>`;
  return `<li>${link}${more}</li>`;
}

/** Self-contained. */
export const linkPage = ({ lead, links, note }: LinkPage): string => `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(lead)}</title><style>${css}</style></head><body><main>
<h1>${escapeHtml(lead)}</h1>
<ul>${links.map(linkItem).join('')}</ul>
<p class="note">${escapeHtml(note)}</p>
<p><button type="button" id="close">Đóng</button></p>
</main><script>
document.getElementById('close').addEventListener('click', function () { google.script.host.close(); });
</script></body></html>`;
