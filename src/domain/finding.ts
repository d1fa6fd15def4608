// A finding: something in a unit's report that is wrong or odd, as data. Never thrown.

import type { RuleEffect, Severity } from './model';

export interface Finding {
  readonly severity: Severity;
  /** Unit code. */
  readonly unit: string;
  readonly indicator: string;
  /** The field at whose row a person should look. */
  readonly field: string;
  /** The column at which to look. */
  readonly column: 'result' | 'evidence' | 'explanation';
  /** The rule's code. */
  readonly code: string;
  readonly effect: RuleEffect;
  /** How the entry was understood; empty where there is nothing to say. */
  readonly understood: string;
  readonly message: string;
  readonly remedy: string;
  /** A warning beside which the unit has given an explanation: it no longer stands in the way. */
  readonly explained: boolean;
}

/** Two findings with the same key are one. */
export const findingKey = (finding: Finding): string =>
  `${finding.unit}|${finding.field}|${finding.column}|${finding.code}`;

/** The same finding twice is one. */
export const distinct = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((finding) => [findingKey(finding), finding] as const)).values(),
];

/** Stands in the way of submitting: an error, or a warning without an explanation. */
export const blocks = (finding: Finding): boolean => finding.severity === 'error' || !finding.explained;

/** Errors first, then as given (units and indicators in their own order). */
export const errorsFirst = (findings: readonly Finding[]): readonly Finding[] => [
  ...findings.filter((finding) => finding.severity === 'error'),
  ...findings.filter((finding) => finding.severity === 'warning'),
];
