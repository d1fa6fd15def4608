// *Đơn vị* is gone: its rows as far as *Theo dõi nộp* and the tabs still know them.

import { PROTECTION_PREFIX, tidyEmails } from '../../compile/wanted-protections';
import { DATA_FIRST_ROW } from '../../layout/data-columns';
import { unitRole } from '../../layout/fixed-sheets';
import { unitRow } from '../../layout/plan-rows';
import type { SheetSpec } from '../../layout/sheet-spec';
import { trackingColumns, trackingRowKeys } from '../../layout/tracking-columns';
import { type ActualSheet, rawAt } from '../../repair/actual-sheet';
import type { FoundRoles } from '../../repair/find-roles';
import { tidyText } from '../../repair/tidy-text';

/** The name within =HYPERLINK("#gid=…";"Trường …"). */
const NAME = /"((?:[^"]|"")*)"\)$/;

function textAt(sheet: ActualSheet, row: number, column: number): string {
  const raw = rawAt(sheet, row, column);
  if (raw === null) return '';
  if (typeof raw === 'object') return (NAME.exec(raw.formula)?.[1] ?? '').replace(/""/g, '"');
  return tidyText(String(raw));
}

/** Addresses that may type on the unit's tab and nowhere else. */
function editorsOf(tab: ActualSheet | undefined, keepers: readonly string[]): readonly string[] {
  const inputs = (tab?.protections ?? []).filter(
    ({ description = '', range }) => description.startsWith(PROTECTION_PREFIX) && range?.startRowIndex !== undefined,
  );
  const kept = new Set(keepers);
  return tidyEmails(inputs.flatMap(({ editors }) => editors?.users ?? [])).filter((email) => !kept.has(email));
}

export function recoveredUnits(
  spec: SheetSpec,
  sheets: readonly ActualSheet[],
  { roles, keepers }: { readonly roles: FoundRoles; readonly keepers: readonly string[] },
): SheetSpec {
  const tracking = sheets.find(({ current }) => current.sheetId === roles.idOf.get('tracking'));
  if (!tracking) return spec;
  const rows = Array.from({ length: tracking.filledRows }, (_, row) => row).slice(trackingRowKeys.length);
  const seed = rows.flatMap((row) => {
    const code = textAt(tracking, row, trackingColumns.code);
    const name = textAt(tracking, row, trackingColumns.unit);
    if (code === '' || name === '') return [];
    const tab = sheets.find(({ current }) => current.role === unitRole(code));
    return [
      unitRow({
        code,
        name,
        tab: tab?.current.title ?? '',
        level: textAt(tracking, row, trackingColumns.level),
        commune: textAt(tracking, row, trackingColumns.commune),
        editors: editorsOf(tab, keepers),
        flags: [],
        exempt: [],
        active: true,
      }),
    ];
  });
  return seed.length === 0 ? spec : { ...spec, seed: [{ row: DATA_FIRST_ROW, column: 0, rows: seed }] };
}
