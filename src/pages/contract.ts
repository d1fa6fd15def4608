// What pages and script say to each other: plain data that crosses `google.script.run`, and the functions that a page may call.

import type { Day } from '../domain/day';
import type { ListedUnit } from '../domain/unit-list';

/** How an action ended, in one plain sentence. */
export interface Answer {
  readonly ok: boolean;
  readonly message: string;
}

/** A cell, 0-based. */
export interface Place {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

export interface ToldFinding {
  readonly severity: 'error' | 'warning';
  /** "A9.resolved". */
  readonly field: string;
  /** As people see it at its row: "A9.3". */
  readonly number: string;
  readonly label: string;
  readonly message: string;
  readonly remedy: string;
  /** Stands in the way of handing in. */
  readonly blocks: boolean;
  /** null: the unit has no tab. */
  readonly place: Place | null;
}

export interface UnitFindings {
  readonly code: string;
  readonly name: string;
  readonly status: string;
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly ToldFinding[];
  /** Not told, to keep the answer short. */
  readonly more: number;
}

/** A report that waits for the officer. */
export interface ToApprove {
  readonly code: string;
  readonly name: string;
  /** "09:00 18/11/2026". */
  readonly submittedAt: string;
  readonly isLate: boolean;
  readonly errors: number;
  readonly warnings: number;
  /** Where its tab begins. */
  readonly place: Place | null;
}

export type TaskKind =
  | 'overdue'
  | 'returned'
  | 'blocking'
  | 'mailFailed'
  | 'mailWaiting'
  | 'reminderOwed'
  | 'noTab'
  | 'leftAside'
  | 'triggersOff';

/** Something that needs the officer, besides reports to approve. */
export interface Task {
  readonly kind: TaskKind;
  readonly text: string;
  /** Names of units, as many as are told. */
  readonly units: readonly string[];
  readonly moreUnits: number;
}

export interface JobProgress {
  readonly title: string;
  readonly by: string;
  readonly done: number;
  readonly all: number;
}

export interface Counts {
  readonly units: number;
  readonly handedIn: number;
  readonly approved: number;
  readonly onTime: number;
  readonly late: number;
  readonly returned: number;
  readonly notSubmitted: number;
  /** Not handed in, and their last day is over. */
  readonly overdue: number;
}

export interface Desk {
  readonly kind: 'ready';
  readonly managingBody: string;
  readonly year: number;
  /** The moment of reading, "09:00 18/11/2026". */
  readonly at: string;
  /** "trước ngày 20/11/2026". */
  readonly deadline: string;
  /** To the last day on time: 0 on that day, negative when it is over. */
  readonly daysLeft: number;
  readonly counts: Counts;
  readonly job: JobProgress | null;
  /** What happened while nobody looked on. */
  readonly notice: string;
  readonly toApprove: readonly ToApprove[];
  readonly tasks: readonly Task[];
  readonly findings: readonly UnitFindings[];
  /** Units with findings that are not told. */
  readonly moreUnits: number;
  /** For the chat group; empty: nobody is missing. */
  readonly reminder: string;
}

export type SidebarState =
  | Desk
  /** Nothing of ours is in the workbook, or no unit. */
  | { readonly kind: 'notSetUp' }
  /** The set-up has faults, or Google failed: one plain sentence, or a list. */
  | { readonly kind: 'broken'; readonly message: string };

export type SentBack = 'return' | 'reopen';

/** With what the page `reason` opens. */
export interface ReasonPage {
  readonly kind: SentBack;
  readonly code: string;
  readonly name: string;
  readonly findings: readonly ToldFinding[];
  readonly more: number;
}

/** The settings that the assistant asks for. */
export interface AskedSettings {
  readonly managingBody: string;
  readonly parentBody: string;
  readonly year: number;
  readonly deadline: Day;
  readonly deadlineInclusive: boolean;
}

/** With what the page `assistant` opens. */
export interface AssistantPage {
  readonly isSetUp: boolean;
  readonly settings: AskedSettings;
  readonly levels: readonly { readonly code: string; readonly name: string }[];
  /** Units that the workbook has. */
  readonly units: number;
}

/** A unit of the workbook that the list tells otherwise. */
export interface ChangedUnit {
  readonly code: string;
  readonly name: string;
  /** "tên: “Trường A” → “Trường B”". */
  readonly changes: readonly string[];
}

/** What is odd about a line of the list. */
export interface ToldProblem {
  /** 1-based, of the text as pasted. */
  readonly line: number;
  /** Nothing that has to be mended. */
  readonly isNote: boolean;
  readonly text: string;
}

export interface ListPreview {
  readonly ok: true;
  /** Which column was taken for what. */
  readonly columns: string;
  readonly problems: readonly ToldProblem[];
  /** New to the workbook; as many as a workbook can have. */
  readonly added: readonly ListedUnit[];
  readonly moreAdded: number;
  readonly changed: readonly ChangedUnit[];
  /** In list and workbook alike. */
  readonly same: number;
  /** In the workbook and not in the list: they stay. */
  readonly kept: number;
  readonly moreProblems: number;
  /** Of the list, by level. */
  readonly byLevel: readonly { readonly level: string; readonly count: number }[];
  /** Why nothing can be made of it; empty: it can. */
  readonly refusal: string;
}

export interface AssistantAnswers {
  /** Only those that the person has changed. */
  readonly settings: Partial<AskedSettings>;
  /** As pasted; empty: the units stay as they are. */
  readonly list: string;
  /** Whether units that the list tells otherwise are changed. */
  readonly updateExisting: boolean;
}

/** whole: the report with head and signature; part: to be put into a larger one; schools: one page a school. */
export type ReportKind = 'whole' | 'part' | 'schools';

export interface MadeReport extends Answer {
  /** Where the file opens; empty: none was made. */
  readonly url: string;
}

/** With what the page `report` opens. */
export interface ReportPage {
  readonly year: number;
  readonly schools: readonly { readonly code: string; readonly name: string }[];
  /** The officer's own template is in use. */
  readonly isOwnTemplate: boolean;
  readonly placeholders: readonly {
    readonly typed: string;
    readonly meaning: string;
    readonly isNeeded: boolean;
    /** The loop within which alone it means something; empty: anywhere. */
    readonly within: string;
  }[];
}

export interface TemplateFile extends Answer {
  readonly name: string;
  /** Empty where it could not be read. */
  readonly base64: string;
}

/** By name, as `main.ts` exports them. */
export interface ScriptFunctions {
  readonly sidebarState: () => SidebarState;
  readonly jobProgress: () => JobProgress | null;
  readonly approveUnit: (code: string) => Answer;
  readonly returnUnit: (code: string, reason: string) => Answer;
  readonly reopenUnit: (code: string, reason: string) => Answer;
  readonly goTo: (sheetId: number, row: number, column: number) => Answer;
  readonly openAssistant: () => Answer;
  readonly checkUnitList: (text: string) => ListPreview | (Answer & { readonly ok: false });
  readonly createWorkbook: (answers: AssistantAnswers) => Answer;
  /** `school`: code of one, with `schools`; null: all. */
  readonly exportReportAs: (kind: ReportKind, school: string | null) => MadeReport;
  readonly reportTemplate: () => TemplateFile;
  readonly saveReportTemplate: (base64: string) => Answer;
  readonly dropReportTemplate: () => Answer;
}
