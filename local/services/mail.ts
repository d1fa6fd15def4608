// MailApp, with a consumer account's 100 recipients a day. Mails are kept, not sent.

import { GoogleException } from './google-exception';
import type { Host } from './host';
import type { SentMail } from './records';

const RECIPIENTS_A_DAY = 100;
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

interface MailMessage {
  readonly to?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly replyTo?: string;
  readonly name?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly htmlBody?: string;
  readonly attachments?: readonly { getName?(): string }[];
}

export function createMailApp(host: Host): unknown {
  return host.service('MailApp', {
    getRemainingDailyQuota: () => RECIPIENTS_A_DAY - sentToday(host),
    sendEmail: (...args: unknown[]) => send(host, readMessage(args)),
  });
}

/** (message) · (to, subject, body, options) · (to, replyTo, subject, body). */
function readMessage(args: readonly unknown[]): MailMessage {
  const [first, second, third, fourth] = args;
  if (typeof first === 'object' && first !== null) return first;
  const texts = { to: String(first ?? '') };
  if (typeof fourth === 'string') {
    return { ...texts, replyTo: String(second), subject: String(third), body: fourth };
  }
  return { ...(typeof fourth === 'object' ? fourth : {}), ...texts, subject: String(second), body: String(third) };
}

const quotaKey = (host: Host): string => {
  const day = new Date(host.machine.clock.now().getTime() + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);
  return `${host.run.effectiveUser} ${day}`;
};
const sentToday = (host: Host): number => host.machine.mailsSent.get(quotaKey(host)) ?? 0;

const addresses = (list: string | undefined): readonly string[] =>
  (list ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');

/** "Tên <a@b.vn>" or "a@b.vn". */
const isAddress = (text: string): boolean => /^([^<>]*<)?[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+>?$/.test(text);

function send(host: Host, message: MailMessage): void {
  const recipients = [message.to, message.cc, message.bcc].flatMap(addresses);
  if (recipients.length === 0) throw new GoogleException('Failed to send email: no recipient');
  const bad = recipients.find((address) => !isAddress(address));
  if (bad !== undefined) throw new GoogleException(`Invalid email: ${bad}`);
  if (sentToday(host) + recipients.length > RECIPIENTS_A_DAY) {
    throw new GoogleException('Service invoked too many times for one day: email.');
  }
  host.machine.mailsSent.set(quotaKey(host), sentToday(host) + recipients.length);
  host.machine.mails.push(keep(host, message));
}

const keep = (host: Host, message: MailMessage): SentMail => ({
  to: message.to ?? '',
  cc: message.cc ?? '',
  bcc: message.bcc ?? '',
  replyTo: message.replyTo ?? '',
  name: message.name ?? '',
  subject: message.subject ?? '',
  body: message.body ?? '',
  htmlBody: message.htmlBody ?? '',
  attachments: (message.attachments ?? []).map((attachment) => attachment.getName?.() ?? 'attachment'),
  by: host.run.effectiveUser,
  at: host.machine.clock.now(),
});
