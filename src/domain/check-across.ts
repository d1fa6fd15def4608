// What only shows when units are compared: a document number or an evidence link that two of them use.

import { cleanText } from './clean-text';
import type { CompiledIndicator } from './compile-plan';
import type { Finding } from './finding';
import type { UnitJudgement } from './judge';
import type { GeneralRule } from './model';
import { quote } from './shorten';

interface Use {
  readonly judged: UnitJudgement;
  readonly indicator: string;
  readonly field: string;
  readonly column: 'result' | 'evidence';
  readonly shown: string;
}

const normal = (text: string): string => cleanText(text.normalize('NFC')).replace(/ /g, '').toLowerCase();
const isLink = (text: string): boolean => /^(https?:\/\/|www\.)/i.test(text.trim());

/** Of every row of the indicator. */
function codesOf(indicator: CompiledIndicator): ReadonlySet<string> {
  const codes =
    codesByIndicator.get(indicator) ?? new Set([indicator.code, ...indicator.fields.map(({ code }) => code)]);
  codesByIndicator.set(indicator, codes);
  return codes;
}

const codesByIndicator = new WeakMap<CompiledIndicator, ReadonlySet<string>>();

function* usesOf(judged: UnitJudgement): Generator<readonly [string, Use]> {
  for (const indicator of judged.indicators) {
    const at = { judged, indicator: indicator.code };
    for (const { code, kind } of indicator.fields) {
      const reading = judged.readings.get(code);
      if (indicator.kind === 'document' && kind === 'text' && reading?.state === 'ok' && code.endsWith('.number')) {
        yield [`number:${normal(reading.text)}`, { ...at, field: code, column: 'result', shown: reading.text }];
      }
    }
    for (const code of codesOf(indicator)) {
      const evidence = judged.entries.evidence.get(code) ?? '';
      if (evidence !== '' && isLink(evidence))
        yield [`link:${normal(evidence)}`, { ...at, field: code, column: 'evidence', shown: cleanText(evidence) }];
    }
  }
}

/** One finding for each use that another unit shares, naming up to three of the others. */
export function checkAcross(units: readonly UnitJudgement[], rule: GeneralRule | undefined): readonly Finding[] {
  if (!rule?.active) return [];
  const uses = new Map<string, Use[]>();
  for (const judged of units) {
    for (const [key, use] of usesOf(judged)) {
      const before = uses.get(key);
      if (before) before.push(use);
      else uses.set(key, [use]);
    }
  }
  return [...uses.values()].flatMap((shared) => {
    const names = [...new Set(shared.map((use) => use.judged.entries.unit.code))];
    if (names.length < 2) return [];
    return shared.map((use): Finding => {
      const { unit } = use.judged.entries;
      const others = names.filter((code) => code !== unit.code);
      const named = `${others.slice(0, 3).join(', ')}${others.length > 3 ? ` và ${others.length - 3} đơn vị khác` : ''}`;
      const explained = [...use.judged.entries.explanations].some(
        ([code, text]) => code.split('.')[0] === use.indicator && cleanText(text) !== '',
      );
      return {
        severity: rule.severity,
        unit: unit.code,
        indicator: use.indicator,
        field: use.field,
        column: use.column,
        code: rule.code,
        effect: 'submission',
        understood: '',
        message: `${rule.message} (“${quote(use.shown, 80)}”; cũng có ở: ${named})`,
        remedy: rule.remedy,
        explained: rule.severity === 'warning' && explained,
      };
    });
  });
}
