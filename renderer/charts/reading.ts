import { pointText } from '../../src/charts/config.ts'
import type { ChartSpec } from '../../src/domain/chart-spec.ts'

/** A point of a chart that is being read: which series, which label or bar. */
export type Point = { readonly series: number; readonly index: number }

function shape(spec: ChartSpec): { readonly series: number; readonly points: number } {
  return spec.kind === 'time'
    ? { series: spec.series.length, points: spec.labels.length }
    : { series: 1, points: spec.bars.length }
}

function hasValue(spec: ChartSpec, { series, index }: Point): boolean {
  return spec.kind === 'waterfall' || (spec.series[series]?.values[index] ?? null) !== null
}

/** Where an arrow, Home or End takes the reader. Points without a value are skipped; null for another key. */
export function movePoint(spec: ChartSpec, from: Point | null, key: string): Point | null {
  const { series, points } = shape(spec)
  if (points === 0 || series === 0) return null
  switch (key) {
    case 'ArrowRight':
      return from ? along(spec, from, 1) : first(spec, 0)
    case 'ArrowLeft':
      return from ? along(spec, from, -1) : last(spec, 0)
    case 'ArrowDown':
      return from ? across(spec, from, 1) : first(spec, 0)
    case 'ArrowUp':
      return from ? across(spec, from, -1) : last(spec, 0)
    case 'Home':
      return first(spec, from?.series ?? 0)
    case 'End':
      return last(spec, from?.series ?? 0)
    default:
      return null
  }
}

function along(spec: ChartSpec, from: Point, by: 1 | -1): Point {
  const { points } = shape(spec)
  for (let index = from.index + by; index >= 0 && index < points; index += by) {
    const to = { series: from.series, index }
    if (hasValue(spec, to)) return to
  }
  return from
}

/** Another series at the same place, or at its nearest place with a value. */
function across(spec: ChartSpec, from: Point, by: 1 | -1): Point {
  const series = from.series + by
  if (series < 0 || series >= shape(spec).series) return from
  const to = { series, index: from.index }
  if (hasValue(spec, to)) return to
  const after = along(spec, to, 1)
  return after === to ? along(spec, to, -1) : after
}

function first(spec: ChartSpec, series: number): Point {
  const start = { series, index: 0 }
  return hasValue(spec, start) ? start : along(spec, start, 1)
}

function last(spec: ChartSpec, series: number): Point {
  const end = { series, index: shape(spec).points - 1 }
  return hasValue(spec, end) ? end : along(spec, end, -1)
}

/** The number a point stands for, to ask why it is so: of a bar its own, of a series the one in the chart's table. */
export function numberAt(spec: ChartSpec, { series, index }: Point): string | null {
  if (spec.kind === 'waterfall') return spec.bars[index]?.getal ?? null
  const { columns, rows } = spec.table
  const column = columns.findIndex((one) => one.id === spec.series[series]?.id)
  return rows.find((row) => row.id === spec.labels[index])?.cells[column]?.getal ?? null
}

/** Where and what: "mei 2026: stand, dit scenario: 3.381". */
export function spokenPoint(spec: ChartSpec, { series, index }: Point): string {
  const where = spec.kind === 'time' ? spec.labelTexts[index] : spec.bars[index]?.label
  return `${where ?? ''}: ${pointText(spec, series, index)}`
}
