import type { Chart, Plugin } from 'chart.js'
import { drawBarLabel, type BarLabel } from './bar-labels.ts'
import { drawHatch, type Box, type HatchKind } from './hatch.ts'
import type { ChartTheme } from './theme.ts'

/** How one bar looks on top of what the chart library draws. */
export type BarMark = BarLabel & { readonly hatch: HatchKind | null; readonly colour: string }

type BarGeometry = { x: number; y: number; base: number; width?: number; height?: number }

function boxOf(element: BarGeometry, horizontal: boolean): Box {
  const half = (horizontal ? (element.height ?? 0) : (element.width ?? 0)) / 2
  return horizontal
    ? {
        left: Math.min(element.x, element.base),
        right: Math.max(element.x, element.base),
        top: element.y - half,
        bottom: element.y + half,
      }
    : {
        left: element.x - half,
        right: element.x + half,
        top: Math.min(element.y, element.base),
        bottom: Math.max(element.y, element.base),
      }
}

function barBoxes(chart: Chart, datasetIndex: number): Box[] {
  const horizontal = chart.options.indexAxis === 'y'
  const boxes: Box[] = []
  for (const element of chart.getDatasetMeta(datasetIndex).data) {
    const geometry = element.getProps(['x', 'y', 'base', 'width', 'height'], true) as unknown as BarGeometry
    boxes.push(boxOf(geometry, horizontal))
  }
  return boxes
}

/**
 * Hatching, outlines at full strength and value labels of one bar dataset. `null` = nothing on that bar.
 * @param lines what runs across the bars and must not run through a label
 */
export function barMarksPlugin(
  datasetIndex: number,
  marks: readonly (BarMark | null)[],
  theme: ChartTheme,
  lines: (chart: Chart) => readonly Box[],
): Plugin {
  return {
    id: 'buigzaam-bar-marks',
    afterDatasetDraw(chart, { index }) {
      if (index !== datasetIndex) return
      const { ctx } = chart
      barBoxes(chart, datasetIndex).forEach((box, i) => {
        const mark = marks[i]
        if (!mark?.hatch) return
        drawHatch(ctx, box, mark.hatch, mark.colour)
        ctx.save()
        ctx.strokeStyle = mark.colour
        ctx.lineWidth = 1.4
        ctx.strokeRect(box.left, box.top, box.right - box.left, box.bottom - box.top)
        ctx.restore()
      })
    },
    afterDatasetsDraw(chart) {
      const horizontal = chart.options.indexAxis === 'y'
      const { ctx } = chart
      const across = lines(chart)
      ctx.save()
      barBoxes(chart, datasetIndex).forEach((box, i) => {
        const mark = marks[i]
        if (mark && mark.text !== '') drawBarLabel(ctx, box, mark, horizontal, theme, across, chart.chartArea)
      })
      ctx.restore()
    },
  }
}

/** Thin lines from the end of one bar to the start of the next: the eye follows the running total. */
export function connectorsPlugin(datasetIndex: number, levels: readonly number[], theme: ChartTheme): Plugin {
  return {
    id: 'buigzaam-connectors',
    beforeDatasetDraw(chart, { index }) {
      if (index !== datasetIndex) return true
      const horizontal = chart.options.indexAxis === 'y'
      const scale = chart.scales[horizontal ? 'x' : 'y']
      if (!scale) return true
      const { ctx } = chart
      const boxes = barBoxes(chart, datasetIndex)
      ctx.save()
      ctx.strokeStyle = theme.axis
      ctx.lineWidth = 1
      ctx.beginPath()
      boxes.forEach((box, i) => {
        const next = boxes[i + 1]
        const level = levels[i]
        if (!next || level === undefined) return
        const at = scale.getPixelForValue(level)
        if (horizontal) {
          ctx.moveTo(at, box.bottom)
          ctx.lineTo(at, next.top)
        } else {
          ctx.moveTo(box.right, at)
          ctx.lineTo(next.left, at)
        }
      })
      ctx.stroke()
      ctx.restore()
      return true
    },
  }
}
