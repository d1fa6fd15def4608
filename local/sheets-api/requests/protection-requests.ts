// Requests on protected ranges and named ranges.

import { checkedArea, isWholeSheet } from '../area';
import type { BatchContext } from '../batch-context';
import { overlay, writeMask } from '../field-mask';
import { freeId } from '../free-id';
import { refuse } from '../google-error';
import type { FoundProtection } from '../id-book';
import { guardProtections, protectedRangeOf } from '../permissions';
import { tokenize } from '../references';
import { rewriteSheet } from '../rewrite-formulas';
import type * as Schema from '../schema';
import type { Handlers } from './handler';

const existing = (context: BatchContext, id: number | undefined): FoundProtection =>
  context.ids.findProtection(id) ?? refuse(`No protected range with id: ${id ?? 0}`);

/** The owner and whoever makes the protection are never locked out: Google lists them among its editors. */
function withOwnHands(context: BatchContext, editors: Schema.Editors): Schema.Editors {
  const users = [...(editors.users ?? [])];
  for (const user of users)
    if (!/^[^\s@]+@[^\s@]+$/.test(user)) refuse(`Invalid e-mail address among editors.users: ${user}`);
  for (const person of [context.draft.workbook.owner, context.acting]) {
    if (!users.some((user) => user.toLowerCase() === person.toLowerCase())) users.push(person);
  }
  return { ...editors, users };
}

/** The protection as stored, and the sheet that it is on. @throws Refusal */
function checkedProtection(context: BatchContext, given: Schema.ProtectedRange): FoundProtection {
  if (given.range && given.namedRangeId !== undefined) refuse('Only one of range or namedRangeId may be set.');
  const range = protectedRangeOf(context.draft.workbook, given) ?? refuse('protectedRange.range is required.');
  const sheet = context.draft.sheet(range.sheetId);
  const sheetId = sheet.properties.sheetId ?? 0;
  checkedArea(range, sheet, 'protectedRange.range');
  const holes = given.unprotectedRanges ?? [];
  if (holes.length > 0 && !isWholeSheet(range)) refuse('unprotectedRanges are only supported on protected sheets.');
  for (const hole of holes) {
    if ((hole.sheetId ?? 0) !== sheetId) refuse('unprotectedRanges must be on the protected sheet.');
    checkedArea(hole, sheet, 'protectedRange.unprotectedRanges');
  }
  const { editors, requestingUserCanEdit: _, ...others } = given;
  if (given.warningOnly && editors) refuse('ProtectedRange is warningOnly. Editors cannot be set on it.');
  const protection: Schema.ProtectedRange = {
    ...others,
    ...(given.range ? { range: { ...given.range, sheetId } } : {}),
    ...(holes.length > 0 ? { unprotectedRanges: holes.map((hole) => ({ ...hole, sheetId })) } : {}),
    ...(editors ? { editors: withOwnHands(context, editors) } : {}),
  };
  return { sheet, protection };
}

/** Letters, digits, `_`, at most 250 of them, and nothing that reads as a cell or a truth value. */
function checkName(context: BatchContext, { name = '', namedRangeId }: Schema.NamedRange): void {
  const wellFormed =
    /^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(name) && !/^(true|false|[A-Za-z]{1,3}\d+|R\d*C\d*)$/i.test(name);
  if (!wellFormed) refuse(`Invalid name for a named range: "${name}"`);
  const taken = context.draft.workbook.namedRanges.some(
    (other) => other.namedRangeId !== namedRangeId && other.name?.toLowerCase() === name.toLowerCase(),
  );
  if (taken) refuse(`Cannot add named range with name ${name}, a named range with that name already exists.`);
}

function checkedNamedRange(context: BatchContext, named: Schema.NamedRange): Schema.NamedRange {
  checkName(context, named);
  const range = named.range ?? refuse('namedRange.range is required.');
  const sheet = context.draft.sheet(range.sheetId);
  checkedArea(range, sheet, 'namedRange.range');
  return { ...named, range: { ...range, sheetId: sheet.properties.sheetId } };
}

function namedRangeIndex(context: BatchContext, id: string | undefined): number {
  const index = context.draft.workbook.namedRanges.findIndex(({ namedRangeId }) => namedRangeId === id);
  return index < 0 ? refuse(`No named range with id: ${id ?? ''}`) : index;
}

function renameInFormulas(context: BatchContext, from: string, to: string): void {
  for (const sheet of [...context.draft.workbook.sheets]) {
    rewriteSheet(context.draft, sheet.properties.sheetId ?? 0, (formula) =>
      tokenize(formula)
        .map((token) => (token.kind === 'name' && token.text.toLowerCase() === from.toLowerCase() ? to : token.text))
        .join(''),
    );
  }
}

type Kind =
  | 'addProtectedRange'
  | 'updateProtectedRange'
  | 'deleteProtectedRange'
  | 'addNamedRange'
  | 'updateNamedRange'
  | 'deleteNamedRange';

export const protectionRequests: Handlers<Kind> = {
  addProtectedRange(context, { protectedRange = {} }) {
    const id = protectedRange.protectedRangeId ?? context.ids.freeProtectionId();
    if (context.ids.findProtection(id)) refuse(`A protected range with id: ${id} already exists.`);
    const { sheet, protection } = checkedProtection(context, { ...protectedRange, protectedRangeId: id });
    context.draft.edit(sheet.properties.sheetId).protectedRanges.push(protection);
    context.ids.noteProtection(id, sheet.properties.sheetId ?? 0);
    return { addProtectedRange: { protectedRange: { ...protection, requestingUserCanEdit: true } } };
  },

  updateProtectedRange(context, { protectedRange = {}, fields }) {
    const mask = writeMask(fields, 'ProtectedRange');
    const id = protectedRange.protectedRangeId;
    const { sheet, protection } = existing(context, id);
    guardProtections(context.draft.workbook, [protection], context.acting);
    const next = { ...overlay(protection, protectedRange, mask, 'ProtectedRange'), protectedRangeId: id };
    const checked = checkedProtection(context, next);
    const from = context.draft.edit(sheet.properties.sheetId);
    const place = from.protectedRanges.indexOf(protection);
    if (checked.sheet.properties.sheetId === from.properties.sheetId) from.protectedRanges[place] = checked.protection;
    else {
      from.protectedRanges.splice(place, 1);
      context.draft.edit(checked.sheet.properties.sheetId).protectedRanges.push(checked.protection);
      context.ids.noteProtection(id ?? 0, checked.sheet.properties.sheetId ?? 0);
    }
    return undefined;
  },

  deleteProtectedRange(context, { protectedRangeId }) {
    const { sheet, protection } = existing(context, protectedRangeId);
    guardProtections(context.draft.workbook, [protection], context.acting);
    const own = context.draft.edit(sheet.properties.sheetId);
    own.protectedRanges = own.protectedRanges.filter((other) => other !== protection);
    return undefined;
  },

  addNamedRange(context, { namedRange = {} }) {
    const { workbook } = context.draft;
    const isTaken = (id: string): boolean => workbook.namedRanges.some((other) => other.namedRangeId === id);
    const namedRangeId = namedRange.namedRangeId ?? freeId((id) => isTaken(String(id))).toString();
    if (isTaken(namedRangeId)) refuse(`A named range with id: ${namedRangeId} already exists.`);
    const named = checkedNamedRange(context, { ...namedRange, namedRangeId });
    workbook.namedRanges.push(named);
    return { addNamedRange: { namedRange: named } };
  },

  updateNamedRange(context, { namedRange = {}, fields }) {
    const mask = writeMask(fields, 'NamedRange');
    const { namedRangeId } = namedRange;
    const index = namedRangeIndex(context, namedRangeId);
    const { namedRanges } = context.draft.workbook;
    const there = namedRanges[index];
    const next = checkedNamedRange(context, { ...overlay(there, namedRange, mask, 'NamedRange'), namedRangeId });
    namedRanges[index] = next;
    if (there?.name !== next.name) renameInFormulas(context, there?.name ?? '', next.name ?? '');
    return undefined;
  },

  deleteNamedRange(context, { namedRangeId }) {
    context.draft.workbook.namedRanges.splice(namedRangeIndex(context, namedRangeId), 1);
    return undefined;
  },
};
