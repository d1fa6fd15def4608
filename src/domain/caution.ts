// When a figure does not speak yet.

/** Below this share of the reporting units a result is shown with a warning: too few have submitted. */
export const FEW_SUBMITTED_SHARE = 0.8;

/** A ratio over fewer cases than this moves by ten points and more with a single one. */
export const SMALL_NUMBER = 10;
