/** Every text of the product, found by what the files of `src/text` export: nobody has to register anything. */

export type FoundText = { readonly where: string; readonly text: string }

const modules: Record<string, Record<string, unknown>> = import.meta.glob('../../../src/text/**/*.ts', {
  eager: true,
})

/** Marks a value inside a text that is a function; no word of any language. */
const filler = '7'

function walk(value: unknown, where: string, found: FoundText[]): void {
  if (typeof value === 'string') found.push({ where, text: value })
  else if (typeof value === 'function') walk(callTemplate(value), where, found)
  else if (Array.isArray(value)) value.forEach((one, at) => walk(one, `${where}.${at}`, found))
  else if (typeof value === 'object' && value !== null && !(value instanceof RegExp)) {
    for (const [key, one] of Object.entries(value)) walk(one, `${where}.${key}`, found)
  }
}

/** A text with values, called with values that read as anything: a string that also has every field. */
function callTemplate(template: unknown): unknown {
  const anything: unknown = new Proxy(
    Object.assign(() => filler, {}),
    {
      get: (_target, key) => {
        if (key === Symbol.toPrimitive || key === 'toString' || key === 'valueOf') return () => filler
        if (key === 'length') return 1
        if (key === Symbol.iterator) return () => [filler][Symbol.iterator]()
        if (key === 'map' || key === 'join' || key === 'replace' || key === 'toLowerCase') return () => filler
        return anything
      },
      apply: () => anything,
    },
  )
  try {
    return (template as (...values: unknown[]) => unknown)(anything, anything, anything, anything)
  } catch {
    return null
  }
}

function tablesOf(exported: unknown): Record<'nl' | 'en', unknown> | null {
  const candidate: unknown =
    typeof exported === 'function' && 'tables' in exported ? exported.tables : exported
  if (typeof candidate !== 'object' || candidate === null) return null
  return 'nl' in candidate && 'en' in candidate ? candidate : null
}

/** Tables may stand one level deep: one pair of languages per code. */
function pairsIn(exported: unknown, name: string): { name: string; tables: Record<'nl' | 'en', unknown> }[] {
  const tables = tablesOf(exported)
  if (tables !== null) return [{ name, tables }]
  if (typeof exported !== 'object' || exported === null) return []
  return Object.entries(exported).flatMap(([key, one]) => {
    const inner = tablesOf(one)
    return inner === null ? [] : [{ name: `${name}.${key}`, tables: inner }]
  })
}

const dutchOnly: Record<string, unknown> = Object.fromEntries(
  Object.entries(modules)
    .filter(([file]) => file.endsWith('/glossary/dutch.ts'))
    .map(([file, exported]) => [file, exported['dutch']]),
)

export function allTexts(language: 'nl' | 'en'): FoundText[] {
  const found: FoundText[] = []
  for (const [file, exports] of Object.entries(modules)) {
    const short = file.replace('../../../src/text/', '')
    for (const [name, exported] of Object.entries(exports)) {
      for (const pair of pairsIn(exported, `${short}:${name}`)) walk(pair.tables[language], pair.name, found)
    }
  }
  if (language === 'nl') walk(dutchOnly, 'glossary', found)
  return found
}
