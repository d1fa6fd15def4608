// Builders that let an indicator of a default plan read like a row of a table.

import type { Field, FieldKind, Indicator, IndicatorKind, Requirement } from '../domain/model';

/** What all indicators of one heading share. */
export type Section = Pick<Indicator, 'group' | 'clause' | 'horizon' | 'active'>;

/** What one unit, and the whole district, have to reach. */
export type Goal = Pick<Indicator, 'comparison' | 'target' | 'rollUp' | 'districtTarget'>;

type Answer = Pick<Field, 'kind' | 'unitOfMeasure' | 'options' | 'hint'>;
type SubField = Answer & { readonly suffix: string; readonly label: string; readonly required: Requirement };
type Scope = Pick<Indicator, 'levels'> & Partial<Pick<Indicator, 'flag' | 'wantsEvidence'>>;
type Row = Omit<Indicator, keyof Section>;

export const mustBeYes: Goal = { comparison: '=', target: 'Có', rollUp: 'share', districtTarget: 1 };
export const mustBeZero: Goal = { comparison: '<=', target: '0', rollUp: 'share', districtTarget: 1 };

/** Followed without a target. */
export const tracked = (rollUp: Goal['rollUp']): Goal => ({
  comparison: null,
  target: '',
  rollUp,
  districtTarget: null,
});

export const section = (shared: Section, rows: readonly Row[]): readonly Indicator[] =>
  rows.map((row) => ({ ...row, ...shared }));

const subField =
  (kind: FieldKind, unitOfMeasure: string) =>
  (suffix: string, label: string, required: Requirement, hint: string): SubField => ({
    suffix,
    label,
    kind,
    unitOfMeasure,
    required,
    hint,
    options: [],
  });

export const answer = subField('yesNo', '');
export const date = subField('date', '');
export const text = subField('text', '');
export const tick = subField('tick', '');
export const count = (suffix: string, label: string, unit: string, required: Requirement, hint: string): SubField =>
  subField('count', unit)(suffix, label, required, hint);

const row = (
  kind: IndicatorKind,
  own: Answer | null,
  code: string,
  label: string,
  goal: Goal,
  scope: Scope,
  extra: readonly SubField[],
): Row => ({
  code,
  label,
  kind,
  unitOfMeasure: own?.unitOfMeasure ?? '',
  formula: '',
  ...goal,
  levels: scope.levels,
  flag: scope.flag ?? '',
  wantsEvidence: scope.wantsEvidence ?? false,
  fields: [
    ...(own ? [{ ...own, code, indicator: code, label, required: ownRequirement(kind) }] : []),
    ...extra.map(({ suffix, ...rest }) => ({ ...rest, code: `${code}.${suffix}`, indicator: code })),
  ],
});

const ownRequirement = (kind: IndicatorKind): Requirement => (kind === 'text' ? 'optional' : 'always');

const own = (kind: FieldKind, unitOfMeasure: string, hint: string, options: readonly string[] = []): Answer => ({
  kind,
  unitOfMeasure,
  hint,
  options,
});

type OwnAnswerBuilder = (
  code: string,
  label: string,
  hint: string,
  goal: Goal,
  scope: Scope,
  extra?: readonly SubField[],
) => Row;

export const yesNo: OwnAnswerBuilder = (code, label, hint, goal, scope, extra = []) =>
  row('yesNo', own('yesNo', '', hint), code, label, goal, { wantsEvidence: true, ...scope }, extra);

/** Yes/no, with the number and the date of issue as rows of their own. */
export const document: OwnAnswerBuilder = (code, label, hint, goal, scope, extra = []) =>
  row('document', own('yesNo', '', hint), code, label, goal, { wantsEvidence: true, ...scope }, [
    text('number', 'Số, ký hiệu văn bản', 'whenYes', 'Nhập số và ký hiệu, ví dụ 12/KH-MNHM.'),
    date('date', 'Ngày ban hành', 'whenYes', 'Nhập ngày/tháng/năm, ví dụ 15/01/2026.'),
    ...extra,
  ]);

export const counted = (code: string, label: string, unit: string, hint: string, goal: Goal, scope: Scope): Row =>
  row('count', own('count', unit, hint), code, label, goal, scope, []);

/** `options`: best first. */
export const rating = (
  code: string,
  label: string,
  hint: string,
  options: readonly string[],
  goal: Goal,
  scope: Scope,
  extra: readonly SubField[],
): Row => row('rating', own('rating', '', hint, options), code, label, goal, scope, extra);

export const narrative = (code: string, label: string, hint: string, scope: Scope): Row =>
  row('text', own('text', '', hint), code, label, tracked('none'), scope, []);

/** The figure is computed by `formula`; nobody types it. */
export const computed = (
  kind: 'ratio' | 'anyOf' | 'yesNo',
  code: string,
  label: string,
  unitOfMeasure: string,
  formula: string,
  goal: Goal,
  scope: Scope,
  fields: readonly SubField[],
): Row => ({ ...row(kind, null, code, label, goal, scope, fields), unitOfMeasure, formula });

/** Known to the workbook itself, e.g. from the submission stamp. */
export const derived = (code: string, label: string, goal: Goal, scope: Scope): Row => ({
  ...row('derived', null, code, label, goal, scope, []),
  unitOfMeasure: '',
});
