// How people of a locale write numbers and dates. Viet Nam's way, and the American one of a workbook that was never set up.

export interface Locale {
  readonly decimal: string;
  readonly group: string;
  /** A whole number or decimal as typed, grouped in threes or not at all. */
  readonly number: RegExp;
  readonly dayFirst: boolean;
  readonly datePattern: string;
}

const VIETNAM: Locale = {
  decimal: ',',
  group: '.',
  number: /^[+-]?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?(e[+-]?\d+)?$/i,
  dayFirst: true,
  datePattern: 'dd/mm/yyyy',
};

const AMERICA: Locale = {
  decimal: '.',
  group: ',',
  number: /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?(e[+-]?\d+)?$/i,
  dayFirst: false,
  datePattern: 'm/d/yyyy',
};

export const localeOf = (name: string): Locale => (name.startsWith('vi') ? VIETNAM : AMERICA);
