// What Univer may do by itself (scroll, select, copy, open its editor), and what is asked of the server instead.

import { CanceledError, CommandType, DOCS_NORMAL_EDITOR_UNIT_ID_KEY, type DocumentDataModel } from '@univerjs/core';
import type { Spot } from './addresses';
import type { UniverParts } from './univer';

/** What a person meant to change. */
export type Intent =
  | { readonly kind: 'type'; readonly spot: Spot; readonly text: string }
  | { readonly kind: 'clear' }
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'cut' };

const ALLOWED_COMMANDS =
  /^sheet\.command\.(change-zoom-ratio|set-zoom-ratio|expand-selection|move-selection|scroll|select|set-scroll-relative|set-worksheet-activate)/;

const REFUSED_OPERATIONS = /^sheet\.operation\.(rename-sheet|set-format-painter)/;

const CUT = 'univer.command.cut';
const PASTE_BY_KEYS = 'sheet.command.paste-by-short-key';
const CLEAR = new Set(['sheet.command.clear-selection-content', 'sheet.command.clear-selection-all']);
const SET_VALUES = 'sheet.command.set-range-values';

export interface CommandGuard {
  /** Lets changes through that the server has said. */
  readonly asServer: <T>(change: () => T) => T;
}

export function guardCommands(parts: UniverParts, meant: (intent: Intent) => void): CommandGuard {
  let isServer = false;
  parts.commands.beforeCommandExecuted(({ id, type, params }) => {
    if (isServer) return;
    const intent = intentOf(parts, id, params);
    if (intent) meant(intent);
    if (intent || isRefused(id, type)) throw new CanceledError();
  });
  return {
    asServer: (change) => {
      const before = isServer;
      isServer = true;
      try {
        return change();
      } finally {
        isServer = before;
      }
    },
  };
}

function isRefused(id: string, type: CommandType | undefined): boolean {
  if (id === CUT || REFUSED_OPERATIONS.test(id)) return true;
  if (!id.startsWith('sheet.') && !id.startsWith('sheets.')) return false;
  if (type === CommandType.MUTATION) return true;
  return type === CommandType.COMMAND && !ALLOWED_COMMANDS.test(id);
}

function intentOf(parts: UniverParts, id: string, params: object | undefined): Intent | null {
  const fields: Readonly<Record<string, unknown>> = { ...params };
  if (id === CUT) return { kind: 'cut' };
  if (CLEAR.has(id)) return { kind: 'clear' };
  if (id === PASTE_BY_KEYS) return { kind: 'paste', text: String(fields.textContent ?? '') };
  if (id !== SET_VALUES) return null;
  const spot = parts.editorBridge.getEditLocation();
  return spot ? { kind: 'type', spot: { row: spot.row, column: spot.column }, text: typedText(parts) } : null;
}

/** The editor's text as it was typed, before anything reads a number or a date into it. */
function typedText({ instances }: UniverParts): string {
  const stream = instances.getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)?.getBody()?.dataStream ?? '';
  return stream.replace(/\r\n$/, '').replaceAll('\r', '\n');
}
