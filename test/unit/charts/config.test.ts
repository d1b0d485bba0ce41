import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import { toChartConfig, pointText } from '../../../src/charts/config.ts'
import { wrapText } from '../../../src/charts/fonts.ts'
import { footerText } from '../../../src/charts/frame.ts'
import { drawHatch } from '../../../src/charts/hatch.ts'
import { chartThemes } from '../../../src/charts/theme.ts'
import { liesDown } from '../../../src/charts/waterfall.ts'
import type { ChartSpec, WaterfallChart } from '../../../src/domain/chart-spec.ts'
import { buildChart } from '../../../src/views/build-chart.ts'
import { plain } from '../views/golden-text.ts'
import { sampleContext } from '../views/sample-result.ts'

const theme = chartThemes.light
const size = { width: 960, height: 540, pixelRatio: 1 }

function spec(id: string): ChartSpec {
  return unwrap(buildChart(id, sampleContext()))
}

type Loose = {
  data: { labels: unknown[]; datasets: Record<string, unknown>[] }
  options: Record<string, unknown>
  plugins: { id: string }[]
}
function config(of: ChartSpec, options = size): Loose {
  return toChartConfig(of, theme, options) as unknown as Loose
}

describe('configuration of the chart library', () => {
  it('is still and takes no events, unless the page asks for them', () => {
    const still = config(spec('stand'))
    expect(still.options.animation).toBe(false)
    expect(still.options.events).toEqual([])
    expect(
      (toChartConfig(spec('stand'), theme, { ...size, interactive: true }).options?.events ?? []).length,
    ).toBeGreaterThan(0)
  })

  it('gives each kind of time its own dashes, so that they differ without colour', () => {
    const dashes = config(spec('stand')).data.datasets.map((dataset) => JSON.stringify(dataset.borderDash))
    const stand = spec('stand')
    const times =
      stand.kind === 'time'
        ? stand.series.filter((each) => each.mark !== 'points').map((each) => each.time)
        : []
    const byTime = new Map(times.map((time, i) => [time, dashes[i]]))
    expect(byTime.size).toBe(3)
    expect(new Set(byTime.values()).size).toBe(3)
    expect(byTime.get('verwachting')).not.toBe('[]')
    expect(byTime.get('aanname')).not.toBe('[]')
  })

  it('draws bars first and lines on top: the library draws the highest order first', () => {
    const datasets = config(spec('besparing')).data.datasets
    const order = (type: string) =>
      datasets.filter((each) => each.type === type).map((each) => Number(each.order))
    expect(Math.min(...order('bar'))).toBeGreaterThan(Math.max(...order('line')))
  })

  it('starts bars at zero and says on the axis when a count does not', () => {
    const money = config(spec('besparing')).options.scales as { y: { beginAtZero: boolean } }
    expect(money.y.beginAtZero).toBe(true)
    expect(spec('stand').yLabel).toContain('begint niet bij 0')
  })

  it('fills V and leaves N open for its hatching', () => {
    const bridge = spec('brug') as WaterfallChart
    const fills = config(bridge).data.datasets[0]?.backgroundColor as string[]
    bridge.bars.forEach((bar, i) => {
      if (bar.letter === 'V' && bar.kind === 'step') expect(fills[i]).toBe(theme.voordelig)
      if (bar.letter === 'N') expect([theme.nadelig, theme.voordelig, theme.neutraal]).not.toContain(fills[i])
    })
    expect(bridge.bars.some((bar) => bar.letter === 'N')).toBe(true)
  })

  it('lies down where the names do not fit under the bars', () => {
    const bridge = spec('brug') as WaterfallChart
    expect(liesDown(bridge, { ...size, width: 400 })).toBe(true)
    expect(liesDown(bridge, { ...size, width: 1200 })).toBe(false)
    expect((config(bridge, { ...size, width: 400 }).options as { indexAxis: string }).indexAxis).toBe('y')
  })

  it('says on the picture: source, peildatum, scenario and that it is a raming', () => {
    const text = plain(footerText(spec('brug')).join(' '))
    expect(text).toContain('Raming, geen voorspelling.')
    expect(text).toContain('Bron: taakstelling.csv')
    expect(text).toContain('Peildatum 31-12-2025')
    expect(text).toContain('Scenario ppn-2026')
  })

  it('reads one point in words', () => {
    const stand = spec('stand')
    const series = stand.kind === 'time' ? stand.series.findIndex((each) => each.id === 'nul') : -1
    const last = stand.kind === 'time' ? stand.labels.length - 1 : -1
    expect(pointText(stand, series, last)).toBe('Zonder maatregelen (verwachting): 3.400')
  })

  it('shows the reason in place of an empty chart', () => {
    const empty = unwrap(buildChart('brug', sampleContext({ result: null })))
    expect(config(empty).plugins.map((plugin) => plugin.id)).toContain('buigzaam-empty')
    expect(config(empty).data.datasets).toEqual([])
  })
})

describe('hatching', () => {
  function record(kind: 'nadelig' | 'verwachting'): {
    lines: [number, number, number, number][]
    clips: number
  } {
    const lines: [number, number, number, number][] = []
    let from: [number, number] = [0, 0]
    let clips = 0
    const ignore = (): void => undefined
    const pen = {
      save: ignore,
      restore: ignore,
      beginPath: ignore,
      rect: ignore,
      stroke: ignore,
      lineWidth: 0,
      strokeStyle: '',
      clip: () => {
        clips += 1
      },
      moveTo: (x: number, y: number) => {
        from = [x, y]
      },
      lineTo: (x: number, y: number) => {
        lines.push([...from, x, y])
      },
    }
    drawHatch(pen, { left: 0, top: 0, right: 60, bottom: 30 }, kind, '#000000')
    return { lines, clips }
  }

  it('falls for nadelig, rises for verwachting, and stays inside its bar', () => {
    const falling = record('nadelig')
    const rising = record('verwachting')
    expect(falling.lines.every(([x1, y1, x2, y2]) => x2 > x1 && y2 > y1)).toBe(true)
    expect(rising.lines.every(([x1, y1, x2, y2]) => x2 > x1 && y2 < y1)).toBe(true)
    expect(falling.lines.length).toBeGreaterThan(rising.lines.length)
    expect([falling.clips, rising.clips]).toEqual([1, 1])
  })
})

describe('wrapping', () => {
  const ctx = { font: '', measureText: (text: string) => ({ width: text.length * 10 }) as TextMetrics }

  it('breaks at spaces, keeps a long word whole and ends a cut text with an ellipsis', () => {
    expect(wrapText(ctx, 'een twee drie vier', 90, 5)).toEqual(['een twee', 'drie vier'])
    expect(wrapText(ctx, 'aansprakelijkheid kort', 60, 5)).toEqual(['aansprakelijkheid', 'kort'])
    expect(wrapText(ctx, 'een twee drie vier vijf', 50, 2)).toEqual(['een', 'twee …'])
  })
})
