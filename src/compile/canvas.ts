// What every cell looks like while a sheet is painted run by run, to tell which properties of a run change anything.

import type { Range } from '../layout/sheet-spec';
import type { Style } from '../layout/styles';
import type { StyleProperty } from './cell-format';

type Value = Style[StyleProperty];

export interface Canvas {
  /** Paints one property of a range; false where every cell looked like that already. */
  paint(range: Range, property: StyleProperty, value: Value): boolean;
}

/** Every cell starts with the properties of `base`. */
export function createCanvas(rowCount: number, columnCount: number, base: Style): Canvas {
  const layers = new Map<StyleProperty, Value[]>();
  const layerOf = (property: StyleProperty): Value[] => {
    const layer = layers.get(property) ?? new Array<Value>(rowCount * columnCount).fill(base[property]);
    layers.set(property, layer);
    return layer;
  };
  return {
    paint({ startRow, endRow, startColumn, endColumn }, property, value) {
      const layer = layerOf(property);
      let changes = false;
      for (let row = startRow; row < endRow; row++) {
        for (let cell = row * columnCount + startColumn; cell < row * columnCount + endColumn; cell++) {
          changes = changes || layer[cell] !== value;
          layer[cell] = value;
        }
      }
      return changes;
    },
  };
}
