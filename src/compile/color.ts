// Colours: '#rrggbb' to the API's fractions and back.

export type Color = GoogleAppsScript.Sheets.Schema.Color;

/** Three decimals bring every one of the 256 steps back unharmed. */
const fraction = (hex: string, at: number): number =>
  Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000;

export const toColor = (hex: string): Color => ({
  red: fraction(hex, 1),
  green: fraction(hex, 3),
  blue: fraction(hex, 5),
});

const hexPair = (value: number | undefined): string =>
  Math.round((value ?? 0) * 255)
    .toString(16)
    .padStart(2, '0');

/** Google leaves out a component that is zero. */
export const fromColor = (color: Color): string =>
  `#${hexPair(color.red)}${hexPair(color.green)}${hexPair(color.blue)}`;
