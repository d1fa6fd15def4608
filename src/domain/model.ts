// The words of the domain as types: plan, indicator, field, rule, reporting unit, settings. Pure data, no behaviour.

/** What kind of answer one input cell takes. */
export type FieldKind = 'yesNo' | 'count' | 'rating' | 'date' | 'text' | 'tick';

/** How an indicator is answered and judged. `derived` is typed by nobody (R1, from the submission stamp). */
export type IndicatorKind = 'yesNo' | 'document' | 'count' | 'ratio' | 'rating' | 'anyOf' | 'date' | 'text' | 'derived';

/**
 * always: a blank is an error and makes the indicator *missing*;
 * whenYes: the same, but only while the indicator's own answer is "Có";
 * should: a blank is a warning (unless the own answer is "Không");
 * optional: a blank is nothing.
 */
export type Requirement = 'always' | 'whenYes' | 'should' | 'optional';

export type Comparison = '=' | '<>' | '>=' | '<=' | '>' | '<';

/** share: units met ÷ units in scope; pooled: Σ numerator ÷ Σ denominator; sum: Σ of the value; none: not rolled up. */
export type RollUp = 'share' | 'pooled' | 'sum' | 'none';

export interface Field {
  /** `A9.received`, or the indicator's own code for its own answer. */
  readonly code: string;
  readonly indicator: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly unitOfMeasure: string;
  /** For `rating`: best first. The options after `unranked` of them count as not graded and never reach a target. */
  readonly options: readonly string[];
  readonly required: Requirement;
  readonly hint: string;
}

export interface Indicator {
  readonly code: string;
  /** Heading under which it stands, e.g. "II.1 – Hằng năm". */
  readonly group: string;
  /** The clause of the plan, e.g. "Mục II.1". */
  readonly clause: string;
  readonly label: string;
  readonly kind: IndicatorKind;
  readonly unitOfMeasure: string;
  /** Expression for the indicator's figure; empty: its own answer. A ratio's root is a division. */
  readonly formula: string;
  readonly comparison: Comparison | null;
  /** What one unit has to reach, as a person writes it ("Có", "95%", "1", "Hoàn thành tốt nhiệm vụ"); empty: tracked only. */
  readonly target: string;
  /** Year by which the target is due; null: every year. */
  readonly horizon: number | null;
  readonly rollUp: RollUp;
  /** The share, pooled ratio or sum that the whole district has to reach; null: none. */
  readonly districtTarget: number | null;
  readonly levels: readonly string[];
  /** Only units that carry this flag report it; empty: all. */
  readonly flag: string;
  /** "Có" without evidence is a warning. */
  readonly wantsEvidence: boolean;
  readonly active: boolean;
  /** All fields, its own answer first (absent where the figure is computed or derived). */
  readonly fields: readonly Field[];
}

export type Severity = 'error' | 'warning';

/** What a broken error rule does to the verdict. `submission`: nothing, it only blocks handing in. */
export type RuleEffect = 'invalid' | 'missing' | 'submission';

/** A validation rule as data: whenever `condition` is true, `left operator right` must hold. */
export interface Rule {
  readonly code: string;
  readonly indicator: string;
  /** The field whose cell the finding points at. */
  readonly field: string;
  readonly severity: Severity;
  readonly condition: string;
  readonly left: string;
  readonly operator: Comparison;
  readonly right: string;
  readonly effect: RuleEffect;
  /** What is wrong. May hold {A9.received} placeholders. */
  readonly message: string;
  /** The same in a few words, for the narrow column *Đánh giá*; empty: the message itself. May hold placeholders. */
  readonly brief: string;
  /** What to do. */
  readonly remedy: string;
  readonly clause: string;
  readonly active: boolean;
}

/** A rule that holds for every field of a kind; its test is in code, its severity and switch on the sheet *Quy tắc*. */
export interface GeneralRule {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
  readonly active: boolean;
}

export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly tab: string;
  readonly level: string;
  readonly commune: string;
  readonly editors: readonly string[];
  readonly flags: readonly string[];
  /** Codes of indicators from which the officer has exempted the unit. */
  readonly exempt: readonly string[];
  readonly active: boolean;
}

export interface Settings {
  readonly managingBody: string;
  readonly parentBody: string;
  readonly planTitle: string;
  readonly planNumber: string;
  readonly planDate: string;
  readonly year: number;
  /** Day serial (days since 1899-12-30) of the deadline. */
  readonly deadline: number;
  /** false: "trước ngày", the deadline's day is already late. */
  readonly deadlineInclusive: boolean;
  /** Which denominator A9 takes: received + carried over (true) or received (false). */
  readonly carriedOverCounts: boolean;
  readonly recipients: string;
  /** Lower case; besides the account that runs the script. */
  readonly officerEmail: readonly string[];
  /** Days before the last day on time on which units are reminded; 0 is that day itself. */
  readonly remindBefore: readonly number[];
  /** Days after it. */
  readonly remindAfter: readonly number[];
  /** Number and sign of the written report, "…/BC-PGDĐT"; empty: left open. */
  readonly reportNumber: string;
  /** Where it is signed; empty: left open. */
  readonly reportPlace: string;
  /** What it is based on, several parted by `;`; empty: the plan alone. */
  readonly reportBasis: string;
  /** Office of the head, "Trưởng phòng"; lines above it parted by `;`, "TM. Ủy ban nhân dân; Chủ tịch". */
  readonly signerTitle: string;
  /** A deputy signs for the head ("KT."). */
  readonly signedByDeputy: boolean;
  readonly signerName: string;
}

export interface Plan {
  readonly indicators: readonly Indicator[];
  readonly rules: readonly Rule[];
  readonly generalRules: readonly GeneralRule[];
}

/** The level code of the managing body's own tab; it stays outside every share of schools. */
export const DEPARTMENT_LEVEL = 'P';
