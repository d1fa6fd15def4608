// What one changed cell touches: all that hangs on it, and of that what an engine computes again that stops where a value stays.

import type { FormulaCell, FormulaGraph, Place } from './formula-graph';

const nameOf = ({ sheet, row, column }: Place): string => `${sheet}:${row}:${column}`;

/** Every formula that hangs on the cell, at however many removes; itself not, though a circle lead back to it. */
export function reachableFrom(graph: FormulaGraph, entry: Place): readonly FormulaCell[] {
  const seen = new Map<string, FormulaCell>();
  let edge: readonly Place[] = [entry];
  while (edge.length > 0) {
    const fresh: FormulaCell[] = [];
    for (const dependent of edge.flatMap(graph.dependents)) {
      const name = nameOf(dependent);
      if (seen.has(name) || name === nameOf(entry)) continue;
      seen.set(name, dependent);
      fresh.push(dependent);
    }
    edge = fresh;
  }
  return [...seen.values()];
}

/** Formulas that look at a cell whose value has changed. @param changed the entry itself and every cell that shows another value since */
export function recomputedAfter(graph: FormulaGraph, changed: readonly Place[]): readonly FormulaCell[] {
  return [...new Map(changed.flatMap(graph.dependents).map((formula) => [nameOf(formula), formula])).values()];
}
