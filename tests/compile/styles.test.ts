// Every style can be read: text on its background has a contrast of 4.5 : 1 or better (WCAG AA).

import { fromColor, toColor } from '../../src/compile/color';
import { type StyleName, styles, verdictStyles } from '../../src/layout/styles';

function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const names = Object.keys(styles) as StyleName[];
const onBase = (name: StyleName) => ({ ...styles.base, ...styles[name] });

test.each(names)('%s is readable', (name) => {
  const { color = '', background = '' } = onBase(name);
  expect(contrast(color, background)).toBeGreaterThanOrEqual(4.5);
});

test('a verdict stays readable whatever cell it colours', () => {
  for (const { color, background } of Object.values(verdictStyles))
    expect(contrast(color, background)).toBeGreaterThanOrEqual(4.5);
});

test('every colour comes back from Google as it was sent', () => {
  for (let value = 0; value < 256; value++) {
    const hex = `#${value.toString(16).padStart(2, '0').repeat(3)}`;
    expect(fromColor(toColor(hex))).toBe(hex);
  }
});
