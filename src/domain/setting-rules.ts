// What a setting may be, for the sheet *Cấu hình* and for the assistant that fills it.

export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2099;
/** Letters of a name or title that stands on every tab and in every mail. */
export const SETTING_LIMIT = 1000;
