// Keeps HyperFormula's dependency graph fast where one cell (a setting, TRUE) feeds tens of thousands of formulas.

import type { FunctionPlugin } from 'hyperformula';

type Graph = ConstructorParameters<typeof FunctionPlugin>[0]['dependencyGraph']['graph'];
type Edge = Parameters<Graph['addEdge']>;

const SEARCHED_EDGES = 64;

/**
 * HyperFormula looks through all edges of a cell before adding one, which is quadratic. A repeated edge comes from one
 * formula naming a cell twice, so it stands among the latest; one that slips through costs a recomputation, no more.
 */
export function boundEdgeSearch(graph: Graph): void {
  const open = graph as unknown as { readonly edgesSparseArray: number[][] };
  const idOf = (node: Edge[0]): number | undefined => (typeof node === 'number' ? node : node.idInGraph);
  const addEdge = graph.addEdge.bind(graph);
  graph.addEdge = (from: Edge[0], to: Edge[1]): void => {
    const [fromId, toId] = [idOf(from), idOf(to)];
    const edges = fromId === undefined ? undefined : open.edgesSparseArray[fromId];
    if (!edges || toId === undefined || edges.length <= SEARCHED_EDGES) {
      addEdge(from, to);
    } else if (!edges.slice(-SEARCHED_EDGES).includes(toId)) {
      edges.push(toId);
    }
  };
}
