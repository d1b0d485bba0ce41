import type { ParameterValue } from './parameter.ts'

/**
 * A family of parameter ids. `id` is a template: `<leeftijd>`, `<afstand>`, `<klasse>` and `<reden>` stand for ids of the
 * dossier, `<jaar>` for a year, `<maand>` for `2028-01`, `<kwartaal>` for 1 … 4 and `<duur>` for 0 … 59 or `60-plus`.
 */
export type ParameterFamily = {
  readonly id: string
  readonly unit: string
  readonly min: number
  readonly max: number
  readonly whole?: boolean
  /** Allowed texts; the value is a text then, and `min` and `max` mean nothing. Empty: any id. */
  readonly texts?: readonly string[]
  /** `vereist`: a run cannot do without. Otherwise what holds when it is not given. */
  readonly otherwise: string
  readonly meaning: string
}

const chance = { unit: 'kans per maand', min: 0, max: 1 }
const part = { unit: 'aandeel', min: 0, max: 1 }
const euros = { unit: 'euro', min: -1e12, max: 1e12 }
const onOff = { unit: 'aan of uit', min: 0, max: 1, whole: true }
const factor = { unit: 'factor', min: 0, max: 10 }
const vereist = 'vereist'

/** Every parameter the model reads. `docs/parameters.md` is made of this table. */
export const parameterFamilies: readonly ParameterFamily[] = [
  { id: 'klasse.<klasse>.vanaf', unit: 'maanden', min: 0, max: 60, whole: true, otherwise: vereist, meaning: 'First completed month of a duration class; the last class is open.' },
  { id: 'afstand.onbekend', unit: 'id', min: 0, max: 0, texts: [], otherwise: '`onbekend` when that afstand exists, else none', meaning: 'The afstand that means "niet in beeld": moves out of it are a measurement, never an improvement.' },
  { id: 'instroom.totaal', unit: 'uitkeringen per maand', min: 0, max: 1e6, otherwise: vereist, meaning: 'Inflow a month, re-entry included.' },
  { id: 'instroom.aandeel.leeftijd.<leeftijd>', ...part, otherwise: vereist, meaning: 'Share of the inflow; all leeftijden together 1.' },
  { id: 'instroom.aandeel.afstand.<afstand>', ...part, otherwise: vereist, meaning: 'Share of the inflow; all afstanden together 1.' },
  { id: 'instroom.niveau', ...factor, otherwise: '1', meaning: 'Lever: factor on new inflow.' },
  { id: 'kans.werk.<leeftijd>.<afstand>.<klasse>', ...chance, otherwise: vereist, meaning: 'Exit chance to work.' },
  { id: 'kans.niet-werk.<leeftijd>.<afstand>.<klasse>', ...chance, otherwise: vereist, meaning: 'Exit chance for every other reason together, AOW included.' },
  { id: 'kans.aow.<leeftijd>', ...chance, otherwise: '0', meaning: 'Exit chance to AOW, every duration; taken out of `kans.niet-werk` first.' },
  { id: 'reden.<reden>.aandeel', unit: 'gewicht', min: 0, max: 1e6, otherwise: vereist, meaning: 'Weight of a reason in the non-work chance that is left after AOW.' },
  { id: 'terugkeer.<reden>', ...part, otherwise: vereist, meaning: 'ρ: share of the exits that comes back within the re-entry curve.' },
  { id: 'terugkeer.maanden', unit: 'maanden', min: 1, max: 60, whole: true, otherwise: '12', meaning: 'Length of the re-entry curve; every month the same share.' },
  { id: 'verouderen.<leeftijd>.<leeftijd>', ...chance, otherwise: 'no such move', meaning: 'Move to the next leeftijd.' },
  { id: 'stap.<afstand>.<afstand>', ...chance, otherwise: 'no such move', meaning: 'Move to another afstand.' },
  { id: 'seizoen.aan', ...onOff, otherwise: '1 when season factors are given, else 0', meaning: 'Lever: season on.' },
  { id: 'seizoen.uit.<kwartaal>', ...factor, otherwise: `${vereist} when the season is on`, meaning: 'Season factor on exits; the four average 1.' },
  { id: 'seizoen.in.<kwartaal>', ...factor, otherwise: `${vereist} when the season is on`, meaning: 'Season factor on new inflow; the four average 1.' },
  { id: 'conjunctuur.aan', ...onOff, otherwise: '1 when unemployment is given, else 0', meaning: 'Lever: unemployment acts on inflow and exits.' },
  { id: 'conjunctuur.in', unit: 'per procentpunt', min: -1, max: 1, otherwise: `${vereist} when on`, meaning: 'Effect of 1 pp unemployment on new inflow.' },
  { id: 'conjunctuur.uit', unit: 'per procentpunt', min: -1, max: 1, otherwise: `${vereist} when on`, meaning: 'Effect of 1 pp unemployment on exits (minus).' },
  { id: 'conjunctuur.vertraging', unit: 'maanden', min: 0, max: 60, whole: true, otherwise: '0', meaning: 'Months before unemployment acts.' },
  { id: 'werkloosheid.<jaar>', unit: 'procent', min: 0, max: 100, otherwise: `${vereist} for the year of the peildatum when on`, meaning: 'Year mean of unemployment; linear between years, last value held.' },
  { id: 'aow.stap.aan', ...onOff, otherwise: '1', meaning: 'Lever: the AOW age rises in the months below.' },
  { id: 'aow.stap.<maand>', ...onOff, otherwise: '0', meaning: '1: nobody reaches the AOW age in this month.' },
  { id: 'begin.<leeftijd>.<afstand>.<duur>', unit: 'uitkeringen', min: 0, max: 1e6, otherwise: vereist, meaning: 'Stock at the peildatum by completed months.' },
  { id: 'uitstroom.basis.<reden>.<leeftijd>.<afstand>', unit: 'uitkeringen per maand', min: 0, max: 1e6, otherwise: 'start stock × base chance', meaning: 'Mean exits of the base period, for the re-entry of the first year.' },
  { id: 'prijs.<jaar>', unit: 'euro per uitkering per jaar', min: 0, max: 1e6, otherwise: 'the year before × (1 + `prijs.groei`); required for the year of the peildatum', meaning: 'Mean cost of one uitkering in a year.' },
  { id: 'prijs.groei', unit: 'aandeel per jaar', min: -0.5, max: 1, otherwise: `${vereist} when a price is not given`, meaning: 'Growth of the price in years without one.' },
  { id: 'prijs.verhouding.<leeftijd>.<afstand>', ...factor, otherwise: '1', meaning: 'Price of a group relative to the mean; the model scales it so that the start stock costs the mean price.' },
  { id: 'prijs.niveau', ...factor, otherwise: '1', meaning: 'Lever: factor on the own price after the year of the peildatum; national prices and LKS do not follow it.' },
  { id: 'lks.banen', unit: 'banen', min: 0, max: 1e6, otherwise: vereist, meaning: 'Jobs with loonkostensubsidie at the peildatum.' },
  { id: 'lks.nieuw', unit: 'banen per maand', min: 0, max: 1e5, otherwise: vereist, meaning: 'New jobs a month without measures.' },
  { id: 'lks.verlies', ...chance, otherwise: vereist, meaning: 'Share of the jobs that ends in a month.' },
  { id: 'lks.bedrag', unit: 'euro per baan per jaar', min: 0, max: 1e6, otherwise: vereist, meaning: 'LKS per job in the year of the peildatum; follows the price path without `prijs.niveau` after it.' },
  { id: 'lks.minimumloon.<jaar>', unit: 'euro per uur', min: 0, max: 1000, otherwise: 'measures with hours and loonwaarde are refused', meaning: 'Minimum hourly wage, for the amount of Participatiewet art. 10d; the newest year given counts.' },
  { id: 'ioaw.lasten.<jaar>', ...euros, otherwise: '0', meaning: 'IOAW and IOAZ, when stock × price does not contain them.' },
  { id: 'bbz.lasten.<jaar>', ...euros, otherwise: '0', meaning: 'Bbz, when stock × price does not contain it.' },
  { id: 'ontvangsten.aandeel', ...part, otherwise: vereist, meaning: 'Receipts as a share of the uitkeringslasten of the year before.' },
  { id: 'lasten.uitkeringen.<jaar>', ...euros, otherwise: 'unknown', meaning: 'Realised uitkeringslasten.' },
  { id: 'lasten.lks.<jaar>', ...euros, otherwise: 'unknown', meaning: 'Realised LKS.' },
  { id: 'tekort.<jaar>', ...euros, otherwise: 'unknown', meaning: 'Realised tekort; a surplus is negative.' },
  { id: 'budget.<jaar>', ...euros, otherwise: 'the newest publication of that year, else unknown', meaning: 'Budget of a past year.' },
  { id: 'budget.lks.<jaar>', ...euros, otherwise: 'series `buig.budget-lks.*`; required for a publication without one', meaning: 'LKS part of the published budget.' },
  { id: 'budget.groei.volume', unit: 'aandeel per jaar', min: -0.5, max: 0.5, otherwise: vereist, meaning: 'National growth of the volume beyond the last publication.' },
  { id: 'budget.groei.prijs', unit: 'aandeel per jaar', min: -0.5, max: 0.5, otherwise: 'growth of the own price path without `prijs.niveau`', meaning: 'National growth of the price beyond the last publication.' },
  { id: 'budget.groei.lks', unit: 'aandeel per jaar', min: -0.5, max: 1, otherwise: vereist, meaning: 'National growth of the LKS budget.' },
  { id: 'budget.lks.vertraging', unit: 'jaren', min: 0, max: 1, whole: true, otherwise: '1', meaning: 'Years between own LKS and the LKS budget.' },
  { id: 'budget.terugvloei', ...part, otherwise: 'from inhabitants (Besluit Participatiewet art. 3): 0.01 at ≥ 40.000', meaning: 'κ: share of the saving of two years before that leaves the budget.' },
  { id: 'vangnet.variant', unit: 'naam', min: 0, max: 0, texts: ['regulier', 'uitgebreid'], otherwise: '`regulier`', meaning: 'Which vangnet rules apply.' },
  { id: 'rekenwijze.in-beeld', ...onOff, otherwise: '0', meaning: '1: what measures change in the moves out of the unknown afstand counts in the saving.' },
  { id: 'rekenwijze.middeling', unit: 'naam', min: 0, max: 0, texts: ['half', 'ultimo'], otherwise: '`half`', meaning: 'A month counts the mean of begin and end (`half`) or its end (`ultimo`).' },
]

const word = '[a-z0-9]+(?:-[a-z0-9]+)*'
const placeholders: Readonly<Record<string, string>> = {
  leeftijd: word,
  afstand: word,
  klasse: word,
  reden: word,
  jaar: '\\d{4}',
  maand: '\\d{4}-(?:0[1-9]|1[0-2])',
  kwartaal: '[1-4]',
  duur: '(?:[0-9]|[1-5][0-9]|60-plus)',
}

export type FoundFamily = { readonly family: ParameterFamily; readonly places: readonly { readonly name: string; readonly value: string }[] }
type Compiled = { readonly family: ParameterFamily; readonly pattern: RegExp; readonly names: readonly string[] }

const compiled: readonly Compiled[] = parameterFamilies.map((family) => ({
  family,
  pattern: new RegExp(`^${family.id.replaceAll('.', '\\.').replace(/<(\w+)>/g, (_all, name: string) => `(${placeholders[name]})`)}$`),
  names: [...family.id.matchAll(/<(\w+)>/g)].map((match) => match[1] ?? ''),
}))

/** The family an id belongs to and what fills its places; null when the model reads no such id. Fixed ids go first. */
export function familyOf(id: string): FoundFamily | null {
  let found: FoundFamily | null = null
  for (const { family, pattern, names } of compiled) {
    const match = pattern.exec(id)
    if (!match) continue
    if (names.length === 0) return { family, places: [] }
    found ??= { family, places: names.map((name, index) => ({ name, value: match[index + 1] ?? '' })) }
  }
  return found
}

/** What is wrong with a value of a family, in words for the message (`getal van 0 tot en met 1`); null when it is fine. */
export function expectedValue(family: ParameterFamily, value: ParameterValue): string | null {
  if (family.texts) {
    if (typeof value !== 'string') return family.texts.length > 0 ? family.texts.join(' | ') : 'id'
    return family.texts.length === 0 || family.texts.includes(value) ? null : family.texts.join(' | ')
  }
  const range = `${family.whole ? 'heel ' : ''}getal ${family.min} … ${family.max}`
  if (typeof value !== 'number' || !Number.isFinite(value)) return range
  if (family.whole && !Number.isInteger(value)) return range
  return value < family.min || value > family.max ? range : null
}
