// Builders that let a rule of a default plan read like a row of a table.

import type { Comparison, Rule, RuleEffect } from '../domain/model';

interface RuleRow {
  readonly code: string;
  /** The field that the finding points at; its indicator owns the rule. */
  readonly field: string;
  /** Absent: always. */
  readonly when?: string;
  /** left operator right: what has to hold. */
  readonly must: readonly [left: string, operator: Comparison, right: string];
  readonly message: string;
  /** For the column *Đánh giá*, at most 60 characters; absent: nothing shorter than the message. */
  readonly brief?: string;
  readonly remedy: string;
}

type Clauseless = Omit<Rule, 'clause'>;

const rule = (severity: Rule['severity'], effect: RuleEffect, row: RuleRow): Clauseless => ({
  code: row.code,
  indicator: row.field.split('.')[0] ?? row.field,
  field: row.field,
  severity,
  condition: row.when ?? '',
  left: row.must[0],
  operator: row.must[1],
  right: row.must[2],
  effect,
  message: row.message,
  brief: row.brief ?? '',
  remedy: row.remedy,
  active: true,
});

/** Entries that cannot be true together: blocks submission, "Sai số liệu". */
export const contradiction = (row: RuleRow): Clauseless => rule('error', 'invalid', row);

/** A figure that is owed because of another one: blocks submission, "Thiếu số liệu". */
export const owed = (row: RuleRow): Clauseless => rule('error', 'missing', row);

/** May be submitted with an explanation. */
export const warning = (row: RuleRow): Clauseless => rule('warning', 'submission', row);

export const rulesOf = (clause: string, rules: readonly Clauseless[]): readonly Rule[] =>
  rules.map((each) => ({ ...each, clause }));

/** What has to be true, as the `must` of a rule that is one boolean expression. */
export const holds = (expression: string): RuleRow['must'] => [expression, '=', '1'];
