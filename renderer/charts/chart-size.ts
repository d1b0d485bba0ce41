import type { ChartSpec } from '../../src/domain/chart-spec.ts'
import { liesDown } from '../../src/charts/waterfall.ts'

const roomy = { standing: 320, row: 34, around: 72 }
const dense = { standing: 290, row: 23, around: 62 }

/** Height of a chart of this width: bars that lie down need a line each. `compact` where it stands beside its levers. */
export function chartHeight(spec: ChartSpec, width: number, compact = false): number {
  const { standing, row, around } = compact ? dense : roomy
  if (spec.kind !== 'waterfall') return standing
  if (!liesDown(spec, { width, height: standing, pixelRatio: 1 })) return standing
  return Math.max(200, around + spec.bars.length * row)
}
