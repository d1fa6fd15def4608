// How a target reads in a table: "Có", "≥ 95%", "Hoàn thành tốt nhiệm vụ trở lên (đến 2026)".

import type { Indicator } from '../domain/model';

const signs = { '=': '', '<>': 'khác ', '>=': '≥ ', '<=': '≤ ', '>': '> ', '<': '< ' } as const;

export function targetText(indicator: Indicator): string {
  const { target, comparison, horizon, kind } = indicator;
  if (kind === 'derived') return 'Đúng hạn';
  if (target === '') return kind === 'text' ? '' : 'Theo dõi';
  const isZero = target === '0' && comparison === '<=';
  const goal = isZero
    ? '0'
    : kind === 'rating' && comparison === '>='
      ? `${target} trở lên`
      : `${signs[comparison ?? '=']}${target}`;
  return horizon === null ? goal : `${goal} (đến ${horizon})`;
}

/** "≥ 80%" of the schools, "≥ 95%" pooled. */
export const districtTargetText = (indicator: Indicator): string =>
  indicator.districtTarget === null
    ? ''
    : `${indicator.districtTarget < 1 ? '≥ ' : ''}${String(Math.round(indicator.districtTarget * 1000) / 10).replace('.', ',')}%`;
