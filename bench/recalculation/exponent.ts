// How a figure grows with size: the power of n that fits best.

/** Slope of the straight line through the points' logarithms, by least squares; null with fewer than two sizes. */
export function exponent(points: readonly (readonly [size: number, figure: number])[]): number | null {
  const logs = points
    .filter(([, figure]) => figure > 0)
    .map(([size, figure]) => [Math.log(size), Math.log(figure)] as const);
  const mean = (of: 0 | 1): number => logs.reduce((sum, point) => sum + point[of], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const spread = logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
  if (logs.length < 2 || spread === 0) return null;
  return logs.reduce((sum, [size, figure]) => sum + (size - x) * (figure - y), 0) / spread;
}
