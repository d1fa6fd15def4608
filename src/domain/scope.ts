// Which indicators concern which unit.

import { DEPARTMENT_LEVEL, type Indicator, type Unit } from './model';

/** Level and flags; the officer's exemptions are another matter (the rows stay, the verdict says so). */
export const concerns = (indicator: Indicator, unit: Unit): boolean =>
  indicator.active &&
  indicator.levels.includes(unit.level) &&
  (indicator.flag === '' || unit.flags.includes(indicator.flag));

/** Exemptions are kept in upper case; a code may be written in either. */
export const isExempt = (indicator: Indicator, unit: Unit): boolean =>
  unit.exempt.includes(indicator.code.toUpperCase());

/** The department is judged but stays outside every share of schools. */
export const isSchool = (unit: Unit): boolean => unit.level !== DEPARTMENT_LEVEL;
