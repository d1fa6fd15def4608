// Apps Script's scriptlets: <? code ?>, <?= escaped ?>, <?!= as it is ?>.

import type { Realm } from '../realm';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};
const escapeHtml = (value: unknown): string => String(value).replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);

/** The returned function renders the page with the given variables in scope. */
export function compileTemplate(realm: Realm, source: string): (variables: Record<string, unknown>) => string {
  const body = source
    .split(/(<\?!?=?[\s\S]*?\?>)/)
    .map(statementOf)
    .join('\n');
  return (variables) => {
    const names = Object.keys(variables);
    const parts: string[] = [];
    const write = (text: unknown): number => parts.push(String(text));
    const render = realm.compile(['__write', '__escape', ...names], body);
    render(write, escapeHtml, ...names.map((name) => variables[name]));
    return parts.join('');
  };
}

function statementOf(part: string): string {
  const match = /^<\?(!?=)?([\s\S]*?)\?>$/.exec(part);
  if (!match) return `__write(${JSON.stringify(part)});`;
  const [, kind, code = ''] = match;
  if (kind === '=') return `__write(__escape(${code}));`;
  return kind === '!=' ? `__write(${code});` : code;
}
