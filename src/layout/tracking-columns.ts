// The columns of *Theo dõi nộp*, 0-based; one row a unit, found by the hidden key.

export const trackingColumns = {
  key: 0,
  code: 1,
  unit: 2,
  level: 3,
  commune: 4,
  status: 5,
  submittedAt: 6,
  timeliness: 7,
  extension: 8,
  completeness: 9,
  errors: 10,
  warnings: 11,
  note: 12,
  /** Hidden: "onTime" or "late", stamped at the first submission and never moved. */
  punctuality: 13,
} as const;

/** Rows above the units. */
export const trackingRowKeys = ['#title', '#note', '#header'] as const;
