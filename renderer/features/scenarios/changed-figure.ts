type Figure = { readonly id: string; readonly label: string }
export type FigureChange = { readonly label: string; readonly now: string; readonly was: string }

/** The one change that is spoken: the saving the screens lead with if it changed, else the first figure that did. */
export function changedFigure(
  figures: readonly Figure[],
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): FigureChange | null {
  const lead = figures.findLast((one) => one.id.startsWith('besparing-'))
  for (const figure of lead ? [lead, ...figures] : figures) {
    const [is, was] = [now.get(figure.id), before.get(figure.id)]
    if (is !== undefined && was !== undefined && is !== was) return { label: figure.label, now: is, was }
  }
  return null
}
