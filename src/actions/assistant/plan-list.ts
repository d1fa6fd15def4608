// A pasted list against the units that the workbook has: who is new, who is told otherwise. None is ever removed.

import type { ListColumn } from '../../domain/list-columns';
import { DEPARTMENT_LEVEL, type Unit } from '../../domain/model';
import { type CheckedList, checkUnitList, type ListedUnit, MOST_UNITS } from '../../domain/unit-list';
import { unitColumns } from '../../layout/data-columns';
import type { ChangedUnit } from '../../pages/contract';
import { levels } from '../../plans/levels';
import { readTable } from '../../read/data-table';
import { readUnits } from '../../read/read-units';
import type { Snapshot } from '../../read/snapshot';
import { assistantWords } from '../../ui/assistant-words';

interface FieldChange {
  readonly column: Exclude<ListColumn, 'code'>;
  readonly before: string;
  readonly after: string;
}

/** A row of *Đơn vị* that the list tells otherwise. */
interface ChangedRow {
  /** 0-based. */
  readonly row: number;
  readonly unit: Unit;
  readonly fields: readonly FieldChange[];
}

export interface ListPlan extends CheckedList {
  readonly added: readonly ListedUnit[];
  readonly changed: readonly ChangedRow[];
  readonly same: number;
  readonly kept: number;
  readonly existing: readonly Unit[];
  /** 0-based row below the last one in use; null: the sheet is not there yet. */
  readonly firstFreeRow: number | null;
  /** Empty: something can be made of it. */
  readonly refusal: string;
}

/** Two million letters are a list of ten thousand lines with much beside it. */
export const MOST_LETTERS = 2_000_000;

const addresses = (list: readonly string[]): string => list.join(', ');

/** What the list leaves blank says nothing. */
function fieldChanges(unit: Unit, listed: ListedUnit): readonly FieldChange[] {
  const fields: readonly FieldChange[] = [
    { column: 'name', before: unit.name, after: listed.name },
    { column: 'level', before: unit.level, after: listed.level },
    { column: 'commune', before: unit.commune, after: listed.commune },
    { column: 'editors', before: addresses(unit.editors), after: addresses(listed.editors) },
  ];
  return fields.filter(({ before, after }) => after !== '' && after !== before);
}

const lower = (text: string): string => text.toLowerCase();

function refusalOf(text: string, listed: number, all: number): string {
  if (text.trim() !== '' && listed === 0) return assistantWords.nothing;
  return all > MOST_UNITS ? assistantWords.tooMany(all, MOST_UNITS) : '';
}

const contextOf = (known: readonly Unit[]) => ({ levels, known, departmentLevel: DEPARTMENT_LEVEL });

/** Before anything is read or made: what can be said of the list by itself. Empty: nothing speaks against it. */
export function refusalOfList(text: string): string {
  const { units } = checkUnitList(text, contextOf([]));
  return refusalOf(text, units.length, units.length);
}

export function planList(snapshot: Snapshot, text: string): ListPlan {
  const { rows } = readTable(snapshot, 'units', unitColumns);
  const { units: existing } = readUnits(snapshot, { codes: [], flags: [] });
  const list = checkUnitList(text, contextOf(existing));
  const indexOf = new Map(existing.map(({ code }, index) => [lower(code), index] as const));
  const matched = list.units.flatMap((listed) => {
    const index = indexOf.get(lower(listed.code));
    const unit = index === undefined ? undefined : existing[index];
    if (!unit || index === undefined) return [];
    return [{ row: rows[index]?.row ?? 0, unit, fields: fieldChanges(unit, listed) }];
  });
  const changed = matched.filter(({ fields }) => fields.length > 0);
  const added = list.units.filter(({ code }) => !indexOf.has(lower(code)));
  return {
    ...list,
    added,
    changed,
    same: matched.length - changed.length,
    kept: existing.length - matched.length,
    existing,
    firstFreeRow: snapshot.byRole.has('units') ? rows.reduce((last, { row }) => Math.max(last, row + 1), 0) : null,
    refusal: refusalOf(text, list.units.length, existing.length + added.length),
  };
}

export const tellChange = ({ unit, fields }: ChangedRow): ChangedUnit => ({
  code: unit.code,
  name: unit.name,
  changes: fields.map(({ column, before, after }) => assistantWords.change(column, before, after)),
});
