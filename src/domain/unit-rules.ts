// What a unit's code, name, tab and addresses may be, wherever they come from.

/** Google refuses titles over 100 characters; a tab that is to open in Excel has 31 and none of these. */
export const NAME_LIMIT = 100;
export const TAB_LIMIT = 31;
export const REFUSED_IN_TITLES = /[[\]*?:/\\]/;

const CODE = /^[\p{Script=Latin}0-9][\p{Script=Latin}0-9_.&-]{0,29}$/u;
export const isUnitCode = (text: string): boolean => CODE.test(text);

/** As Google accounts are written; letters of other alphabets that look like these are none. */
const EMAIL = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,63}$/;
export const isEmail = (text: string): boolean => EMAIL.test(text);

/** "Trường MN Hoa Mai" → "MN Hoa Mai"; a name too long for a tab gives way to the code. */
export function tabTitle(unit: { readonly tab: string; readonly name: string; readonly code: string }): string {
  if (unit.tab !== '') return unit.tab;
  const short = unit.name.replace(/^trường\s+/iu, '');
  return short.length <= TAB_LIMIT ? short : unit.code;
}
