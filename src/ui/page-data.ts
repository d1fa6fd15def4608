// The data with which one of our pages opens: JSON in a script element that nothing runs.

/** As `page.html` of each page holds it. */
const SLOT = '<script id="data" type="application/json">null</script>';

/** No "<" ends the element, and no separator that JSON knows and scripts do not is left. */
const inScript = (data: unknown): string =>
  JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** @throws where the page has no such place */
export function withData(html: string, data: unknown): string {
  if (!html.includes(SLOT)) throw new Error('the page has no place for its data');
  return html.replace(SLOT, () => SLOT.replace('null', () => inScript(data)));
}
