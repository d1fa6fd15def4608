// The columns of a unit's tab, 0-based, and the rows that every tab has.

export const tabColumns = {
  key: 0,
  number: 1,
  content: 2,
  unitOfMeasure: 3,
  target: 4,
  result: 5,
  verdict: 6,
  evidence: 7,
  explanation: 8,
  lastYear: 9,
  comment: 10,
  /** Hidden from here on: what the formulas of the visible columns stand on. */
  value: 11,
  verdictWord: 12,
  due: 13,
  partOne: 14,
  partTwo: 15,
  contradiction: 16,
  lacking: 17,
  /** What was typed as clean text in upper case, the same formula in every row. */
  clean: 18,
  /** The day that a date's input stands for. */
  day: 19,
} as const;

export const tabHeaders = [
  'STT',
  'Nội dung',
  'Đơn vị tính',
  'Chỉ tiêu',
  'Kết quả',
  'Đánh giá',
  'Minh chứng',
  'Giải trình',
  'Năm trước',
  'Ý kiến của Phòng',
] as const;

/** Widths in pixels, key and helper columns included. */
export const tabWidths = [
  20, 48, 216, 56, 84, 132, 146, 116, 116, 54, 100, 20, 20, 20, 20, 20, 20, 20, 20, 20,
] as const;

/** Rows above the table, by key. */
export const tabRows = { title: 0, unit: 1, status: 2, message: 3, state: 4, header: 5, first: 6 } as const;
export const tabRowKeys = ['#title', '#unit', '#status', '#message', '#state', '#header'] as const;

/** The hidden row of state: what the tab knows of the settings and of its own submission, by column. */
export const stateColumns = {
  year: 1,
  carriedOverCounts: 2,
  today: 3,
  exempt: 4,
  trackingRow: 5,
  status: 6,
  submittedAt: 7,
  timeliness: 8,
  extension: 9,
  referenceDay: 10,
  done: 11,
  due: 12,
  /** The unit's code: the one constant by which its formulas differ from those of other units. */
  unit: 13,
  /** Words that mean yes and no, each between two no-break spaces. */
  yesWords: 14,
  noWords: 15,
} as const;

/** Written in the column *Đơn vị tính*'s due cells: 2 = a blank is an error, 1 = a warning, 0 = nothing. */
export const DUE = { required: 2, should: 1, none: 0 } as const;

/** The submit box stands where no other box or input of a tab stands, so that its edit is known by its column alone. */
export const submitColumn = tabColumns.target;
