// What comes in, held against the types of the protocol: whoever sends it may be wrong, or mean harm.

import type { PrintRequest } from './downloads';
import { Fault } from './fault';
import type { ClockRequest, EditRequest, QuestionAnswer, RunRequest } from './protocol';
import { words } from './words';

type Fields = Readonly<Record<string, unknown>>;

const bad = (what: string): never => {
  throw new Fault(400, words.badRequest(what));
};

const MOST_NAME = 200;
const MOST_INDEX = 10_000_000;
const MOST_ANSWERS = 100;
const MOST_ARGUMENTS = 50;

function fieldsOf(body: unknown, allowed: readonly string[]): Fields {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return bad('cần một đối tượng JSON');
  const strange = Object.keys(body).find((name) => !allowed.includes(name));
  return strange === undefined ? { ...body } : bad(`không có trường ${strange.slice(0, MOST_NAME)}`);
}

function text(fields: Fields, name: string, longest = MOST_NAME): string {
  const value = fields[name];
  return typeof value === 'string' && value.length > 0 && value.length <= longest
    ? value
    : bad(`${name} phải là chữ, dài 1–${longest} ký tự`);
}

function index(fields: Fields, name: string): number {
  const value = fields[name];
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < MOST_INDEX
    ? value
    : bad(`${name} phải là số nguyên không âm`);
}

/** Ids of sheets may be any whole number of 32 bits. */
function sheetId(fields: Fields): number {
  const value = fields.sheetId;
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 32
    ? value
    : bad('sheetId phải là số nguyên');
}

const optional = <T>(fields: Fields, name: string, read: () => T): T | undefined =>
  fields[name] === undefined ? undefined : read();

function list(fields: Fields, name: string, most: number): readonly unknown[] {
  const value: unknown = fields[name];
  return Array.isArray(value) && value.length <= most ? value : bad(`${name} phải là danh sách, tối đa ${most} mục`);
}

function block(fields: Fields): readonly (readonly string[])[] {
  const lines = list(fields, 'values', 100_000);
  if (lines.length === 0) return bad('values không được rỗng');
  return lines.map((line) =>
    Array.isArray(line) && line.length > 0 && line.every((cell) => typeof cell === 'string')
      ? (line as readonly string[])
      : bad('values phải là các dòng chữ'),
  );
}

function cellValue(value: unknown): string | boolean {
  return typeof value === 'string' || typeof value === 'boolean' ? value : bad('value phải là chữ hoặc đúng/sai');
}

/** @throws Fault 400 */
export function readEdit(body: unknown): EditRequest {
  const fields = fieldsOf(body, ['as', 'window', 'sheetId', 'row', 'column', 'value', 'values']);
  if ((fields.value === undefined) === (fields.values === undefined)) return bad('cần value hoặc values, không cả hai');
  return {
    as: text(fields, 'as'),
    window: text(fields, 'window'),
    sheetId: sheetId(fields),
    row: index(fields, 'row'),
    column: index(fields, 'column'),
    ...(fields.value === undefined ? { values: block(fields) } : { value: cellValue(fields.value) }),
  };
}

const BUTTONS: readonly QuestionAnswer['button'][] = ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE'];
const MOST_ANSWER = 50_000;

function readAnswer(body: unknown): QuestionAnswer {
  const fields = fieldsOf(body, ['button', 'text']);
  const button = BUTTONS.find((name) => name === fields.button) ?? bad('answers có nút không tồn tại');
  const words = fields.text;
  if (words === undefined) return { button };
  return typeof words === 'string' && words.length <= MOST_ANSWER ? { button, text: words } : bad('text phải là chữ');
}

/** @throws Fault 400 */
export function readRun(body: unknown): RunRequest {
  const fields = fieldsOf(body, ['as', 'window', 'sheetId', 'row', 'column', 'run', 'args', 'answers']);
  return {
    as: text(fields, 'as'),
    window: text(fields, 'window'),
    sheetId: optional(fields, 'sheetId', () => sheetId(fields)),
    row: optional(fields, 'row', () => index(fields, 'row')),
    column: optional(fields, 'column', () => index(fields, 'column')),
    run: text(fields, 'run'),
    args: optional(fields, 'args', () => list(fields, 'args', MOST_ARGUMENTS)),
    answers: optional(fields, 'answers', () => list(fields, 'answers', MOST_ANSWERS).map(readAnswer)),
  };
}

/** Of Google's own scales: 4 fits the page. */
const FITS_PAGE = '4';

/** Parameters of Google's export address; those that we do not know are for Google. @throws Fault 400 */
export function readPrint(parameters: URLSearchParams): PrintRequest {
  const gid = parameters.get('gid') ?? '';
  if (!/^\d{1,10}$/.test(gid)) return bad('gid phải là số của trang tính');
  return {
    sheetId: Number(gid),
    look: { landscape: parameters.get('portrait') === 'false', onePage: parameters.get('scale') === FITS_PAGE },
  };
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** @throws Fault 400 */
export function readClock(body: unknown): ClockRequest {
  const fields = fieldsOf(body, ['to', 'byMinutes']);
  if ((fields.to === undefined) === (fields.byMinutes === undefined)) return bad('cần to hoặc byMinutes, không cả hai');
  const { to, byMinutes } = fields;
  if (to !== undefined) {
    const isMoment = typeof to === 'string' && MOMENT.test(to) && !Number.isNaN(new Date(to).getTime());
    return isMoment ? { to } : bad('to phải là thời điểm ISO 8601 có múi giờ');
  }
  return typeof byMinutes === 'number' && Number.isFinite(byMinutes) && Math.abs(byMinutes) < MOST_INDEX
    ? { byMinutes }
    : bad('byMinutes phải là số phút');
}
