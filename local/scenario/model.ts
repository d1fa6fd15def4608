// A story that the demo plays: who does what, when. The JSON contract of `npm run demo -- --scenario FILE`.

/** Typed as a person would type it; an ISO date string stands for that date typed in the workbook's own way. */
export type TypedValue = string | number | boolean | null;

export interface ScenarioUnit {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly commune?: string;
  readonly editors?: readonly string[];
  /** Features that switch indicators on, e.g. "Bán trú". */
  readonly flags?: readonly string[];
  /** Indicators from which the officer has exempted the unit. */
  readonly exempt?: readonly string[];
  readonly tab?: string;
  readonly active?: boolean;
}

/** One step. `as` defaults to the officer; `at` sets the clock first. */
export interface ScenarioStep {
  readonly as?: string;
  /** ISO 8601 with offset. */
  readonly at?: string;
  /** An action as `main.ts` exports it. */
  readonly run?: string;
  /** Code of the unit whose tab is edited. */
  readonly unit?: string;
  /** Field code → value, typed into the column Kết quả. */
  readonly set?: Readonly<Record<string, TypedValue>>;
  /** The same, pasted: goes round validation. */
  readonly paste?: Readonly<Record<string, TypedValue>>;
  /** Field code → text for the column Minh chứng. */
  readonly evidence?: Readonly<Record<string, string>>;
  /** Field code → text for the column Giải trình. */
  readonly explain?: Readonly<Record<string, string>>;
  /** Ticks (or unticks) the submit box. */
  readonly submit?: boolean;
}

export interface Scenario {
  /** ISO 8601 with offset. */
  readonly now?: string;
  readonly settings?: Readonly<Record<string, TypedValue>>;
  readonly units?: readonly ScenarioUnit[];
  readonly steps?: readonly ScenarioStep[];
}
