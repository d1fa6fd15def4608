// Moments on the page are Viet Nam's, whatever zone the browser is in.

import { clockFace, fieldValue, isoDay, momentOf, shownDay } from '../../local/page/src/moments';

test('the clock says the day of the week, the date and the hour in Viet Nam', () => {
  expect(clockFace(new Date('2026-11-17T18:05:00Z'))).toBe('Thứ Tư, 18/11/2026, 01:05');
});

test('a field for day and hour gives back the moment that it was filled with', () => {
  const moment = '2026-11-18T09:00:00+07:00';
  expect(momentOf(fieldValue(new Date(moment)))).toBe(moment);
  expect(momentOf('18/11/2026')).toBeNull();
});

test('a day is shown as people write it and given to the calendar as it wants it', () => {
  expect(isoDay('5/1/2026')).toBe('2026-01-05');
  expect(isoDay('hôm nay')).toBe('');
  expect(shownDay('2026-01-05')).toBe('05/01/2026');
  expect(shownDay('')).toBeNull();
});
