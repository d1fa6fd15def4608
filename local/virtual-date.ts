// The script's own `Date`: it shows the virtual clock and lives in Viet Nam's time, whatever this machine's zone is.

/** Evaluates, inside a realm, to `(now: () => number) => DateConstructor`. Text, because it has to be that realm's own class. */
export const VIRTUAL_DATE_SOURCE = `(function (now) {
  const OFFSET_MS = 7 * 3600000;
  const Native = Date;
  const hasZone = (text) => /(Z|GMT|UTC|[+-]\\d\\d:?\\d\\d)\\s*(\\(.*\\))?$/i.test(text) || /^\\d{4}(-\\d\\d){0,2}$/.test(text);
  const read = (value) => {
    const date = new Native(value);
    const isLocal = typeof value === 'string' && !hasZone(value.trim());
    return isLocal ? date.getTime() - date.getTimezoneOffset() * 60000 - OFFSET_MS : date.getTime();
  };
  class VirtualDate extends Native {
    constructor(...parts) {
      super(parts.length === 0 ? now() : parts.length === 1 ? read(parts[0]) : Native.UTC(...parts) - OFFSET_MS);
    }
    static now() { return now(); }
    static parse(text) { return read(text); }
    getTimezoneOffset() { return -420; }
    toString() { return new Native(this.getTime() + OFFSET_MS).toUTCString().replace('GMT', 'GMT+0700'); }
  }
  for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
    const shifted = (date) => new Native(date.getTime() + OFFSET_MS);
    VirtualDate.prototype['get' + part] = function () { return shifted(this)['getUTC' + part](); };
    if (part === 'Day') continue;
    VirtualDate.prototype['set' + part] = function (...values) {
      const moved = shifted(this);
      moved['setUTC' + part](...values);
      return this.setTime(moved.getTime() - OFFSET_MS);
    };
  }
  Object.defineProperty(VirtualDate, 'name', { value: 'Date' });
  return VirtualDate;
})`;
