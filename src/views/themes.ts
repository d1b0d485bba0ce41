import { explainText } from '../text/views/explain.ts'
import type { ViewContext } from './context.ts'
import { themeSlug } from './explain/values.ts'

/** Slugs of the themes that took part in the run, in the order of the scenario's measures. */
export function themesOf(context: ViewContext): readonly string[] {
  const themeOf = new Map(
    context.scenario.layers
      .flatMap((layer) => layer.measures)
      .map((each) => [each.id, themeSlug(each.thema)]),
  )
  return [...new Set((context.result?.maatregelen ?? []).map((each) => themeOf.get(each.id) ?? 'overig'))]
}

/** A theme as people read it. Measures name it in words or by the id of the agenda; an id is written out as a phrase. */
export function themeTitle(slug: string, context: ViewContext): string {
  const named =
    context.scenario.layers.flatMap((layer) => layer.measures).find((each) => themeSlug(each.thema) === slug)
      ?.thema ?? ''
  if (named === '') return slug === 'overig' ? explainText(context.language).noTheme : phrase(slug)
  return themeWords(named)
}

/** What a measure says about its theme as people read it: an id of the agenda is written out as a phrase. */
export function themeWords(thema: string): string {
  return themeSlug(thema) === thema ? phrase(thema) : thema
}

function phrase(slug: string): string {
  const words = slug.replaceAll('-', ' ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
