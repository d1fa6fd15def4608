// A mail that would have gone out, as a page with its headers on top.

import type { SentMail } from '../services/records';

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** "001-mn01-example.edu.vn.html"; `index` from 0. */
export const mailFileName = ({ to, bcc }: SentMail, index: number): string => {
  const name = (to || bcc).split(',')[0]?.replace(/[^\w.]+/g, '-') ?? '';
  return `${String(index + 1).padStart(3, '0')}-${name}.html`;
};

export function mailPage(mail: SentMail): string {
  const headers = [
    ['From', mail.name === '' ? mail.by : `${mail.name} <${mail.by}>`],
    ['To', mail.to],
    ['Cc', mail.cc],
    ['Bcc', mail.bcc],
    ['Reply-To', mail.replyTo],
    ['Date', mail.at.toISOString()],
    ['Subject', mail.subject],
    ['Attachments', mail.attachments.join(', ')],
  ].filter(([, value]) => value !== '');
  const lines = headers.map(([name, value]) => `${name}: ${escapeHtml(value ?? '')}`);
  const body = mail.htmlBody === '' ? `<pre>${escapeHtml(mail.body)}</pre>` : mail.htmlBody;
  return `<!doctype html>\n<meta charset="utf-8">\n<pre>\n${lines.join('\n')}\n</pre>\n<hr>\n${body}\n`;
}
