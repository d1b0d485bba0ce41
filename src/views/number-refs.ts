import { isMonth } from '../base/month.ts'
import { ladderSteps, type Saving, type YearMoney } from '../domain/result.ts'
import type { Traject } from './context.ts'

/*
 * The names of numbers ("waarom dit getal?"). A name is for ever: screens, exports and other programs keep it.
 *
 *   besparing.<term>.<jaar>               bruto, netto, deltaUitkeringslasten, … of one year, in euros
 *   besparing.<bruto|netto|verschil>.structureel   the lowest of the years after the taakstelling's last step
 *   besparing.<deelStructureel|deelIncidenteel|correctie>.<jaar>
 *   taakstelling.<jaar> · taakstelling.structureel · nodig.uitkeringen.<jaar>
 *   <geldterm>.<nul|scenario>.<jaar>      tekort.nul.2028, prijs.scenario.2028, saldo.nul.2028, …
 *   <maandterm>.<nul|scenario>.<maand>    stand.scenario.2028-06, instroom.nul.2026-01, …
 *   uitstroomReden.<nul|scenario>.<maand>.<reden>
 *   uitstroomPerMaand.<nul|scenario>.<jaar>
 *   verschilStand.<maand>                 nulscenario − scenario
 *   nodig.stand.<jaar>                    mean stock of the year at which the taakstelling is met
 *   groeifactor.<volume|prijs|lks>.<jaar> · budgetPublicatie.<totaal|bijstand|lks>.<jaar>
 *   ladder.<stap>.<jaar> (cumulative) · ladderstap.<stap>.<jaar> (the step itself)
 *   maatregel.<besparing|plaatsingen>.<jaar>.<id> · maatregel.nietGeplaatst.<id>
 *   thema.<besparing|plaatsingen>.<jaar>.<thema as slug>
 *   brug.<zouToch|laterEffect|terugval|prijsEnLks|naBruto|rijkEnOntvangsten>.<jaar>
 *   ppn.<beschikbaar|ingezet|rest>.<jaar> (incidental, with structural money used once) · ppn.ruimte.<jaar> (structural)
 *   parameter.<id> · observatie.<reeks>.<regio>.<periode>
 */

export const savingTerms = [
  'bruto',
  'netto',
  'deltaUitkeringslasten',
  'deltaLks',
  'terugvloei',
  'lksBudget',
  'ontvangsten',
  'vangnet',
  'budgetLever',
  'inBeeld',
  'programmakosten',
  'verschil',
  'minderUitkeringen',
  'correctie',
  'rijk',
  'instellingen',
  'deelStructureel',
  'deelIncidenteel',
] as const
export type SavingTerm = (typeof savingTerms)[number]
export type StoredSavingTerm = Extract<SavingTerm, keyof Saving>

export const structuralTerms = ['bruto', 'netto', 'verschil'] as const
export type StructuralTerm = (typeof structuralTerms)[number]

export const moneyTerms = [
  'gemiddeldeStand',
  'prijs',
  'lastenVoorDeeltijd',
  'uitkeringslasten',
  'deeltijd',
  'ioawIoaz',
  'bbz',
  'lks',
  'ontvangsten',
  'nettoLasten',
  'budget',
  'budgetBijstand',
  'budgetLks',
  'tekort',
  'vangnet',
  'marginaleWaarde',
  'tekortNaVangnet',
  'saldo',
  'saldoNaVangnet',
] as const
export type MoneyTerm = (typeof moneyTerms)[number]
export type StoredMoneyTerm = Extract<MoneyTerm, keyof YearMoney>

export const monthTerms = [
  'stand',
  'instroom',
  'herinstroom',
  'nieuweInstroom',
  'uitstroom',
  'lksBanen',
] as const
export type MonthTerm = (typeof monthTerms)[number]

export const growthKinds = ['volume', 'prijs', 'lks'] as const
export type GrowthKind = (typeof growthKinds)[number]

export const publicationParts = ['totaal', 'bijstand', 'lks'] as const
export type PublicationPart = (typeof publicationParts)[number]

/** What a measure or theme adds: attributed saving, or its placements × price × a whole year, before any correction. */
export const attributionKinds = ['besparing', 'plaatsingen'] as const
export type AttributionKind = (typeof attributionKinds)[number]

export const bridgePosts = [
  'zouToch',
  'laterEffect',
  'terugval',
  'prijsEnLks',
  'naBruto',
  'rijkEnOntvangsten',
] as const
export type BridgePost = (typeof bridgePosts)[number]

export type LadderStepId = (typeof ladderSteps)[number]

/** Totals of the Perspectiefnota: of the incidental table, and the structural money without a purpose. */
export const ppnTerms = ['beschikbaar', 'ingezet', 'rest', 'ruimte'] as const
export type PpnTerm = (typeof ppnTerms)[number]

export type NumberRef =
  | { readonly kind: 'besparing'; readonly term: SavingTerm; readonly year: number }
  | { readonly kind: 'structureel'; readonly term: StructuralTerm }
  | { readonly kind: 'taakstelling'; readonly year: number | 'structureel' }
  | { readonly kind: 'nodig'; readonly of: 'uitkeringen' | 'stand'; readonly year: number }
  | { readonly kind: 'geld'; readonly term: MoneyTerm; readonly traject: Traject; readonly year: number }
  | { readonly kind: 'maand'; readonly term: MonthTerm; readonly traject: Traject; readonly month: string }
  | { readonly kind: 'reden'; readonly traject: Traject; readonly month: string; readonly reason: string }
  | { readonly kind: 'uitstroomPerMaand'; readonly traject: Traject; readonly year: number }
  | { readonly kind: 'verschilStand'; readonly month: string }
  | { readonly kind: 'groeifactor'; readonly of: GrowthKind; readonly year: number }
  | { readonly kind: 'publicatie'; readonly part: PublicationPart; readonly year: number }
  | { readonly kind: 'ladder' | 'ladderstap'; readonly step: LadderStepId; readonly year: number }
  | { readonly kind: 'maatregel'; readonly of: AttributionKind; readonly year: number; readonly id: string }
  | { readonly kind: 'nietGeplaatst'; readonly id: string }
  | { readonly kind: 'thema'; readonly of: AttributionKind; readonly year: number; readonly thema: string }
  | { readonly kind: 'brug'; readonly post: BridgePost; readonly year: number }
  | { readonly kind: 'ppn'; readonly of: PpnTerm; readonly year: number }
  | { readonly kind: 'parameter'; readonly id: string }
  | { readonly kind: 'observatie'; readonly reeks: string; readonly regio: string; readonly periode: string }

/** The name of a number, as text. `parseNumberRef(formatNumberRef(ref))` is `ref` again. */
export function formatNumberRef(ref: NumberRef): string {
  switch (ref.kind) {
    case 'besparing':
      return `besparing.${ref.term}.${ref.year}`
    case 'structureel':
      return `besparing.${ref.term}.structureel`
    case 'taakstelling':
      return `taakstelling.${ref.year}`
    case 'nodig':
      return `nodig.${ref.of}.${ref.year}`
    case 'geld':
      return `${ref.term}.${ref.traject}.${ref.year}`
    case 'maand':
      return `${ref.term}.${ref.traject}.${ref.month}`
    case 'reden':
      return `uitstroomReden.${ref.traject}.${ref.month}.${ref.reason}`
    case 'uitstroomPerMaand':
      return `uitstroomPerMaand.${ref.traject}.${ref.year}`
    case 'verschilStand':
      return `verschilStand.${ref.month}`
    case 'groeifactor':
      return `groeifactor.${ref.of}.${ref.year}`
    case 'publicatie':
      return `budgetPublicatie.${ref.part}.${ref.year}`
    case 'ladder':
    case 'ladderstap':
      return `${ref.kind}.${ref.step}.${ref.year}`
    case 'maatregel':
      return `maatregel.${ref.of}.${ref.year}.${ref.id}`
    case 'nietGeplaatst':
      return `maatregel.nietGeplaatst.${ref.id}`
    case 'thema':
      return `thema.${ref.of}.${ref.year}.${ref.thema}`
    case 'brug':
      return `brug.${ref.post}.${ref.year}`
    case 'ppn':
      return `ppn.${ref.of}.${ref.year}`
    case 'parameter':
      return `parameter.${ref.id}`
    case 'observatie':
      return `observatie.${ref.reeks}.${ref.regio}.${ref.periode}`
  }
}

function oneOf<T extends string>(list: readonly T[], text: string | undefined): text is T {
  return list.some((each) => each === text)
}

function isTraject(text: string | undefined): text is Traject {
  return text === 'nul' || text === 'scenario'
}

function yearIn(text: string | undefined): number | null {
  return text !== undefined && /^\d{4}$/.test(text) ? Number(text) : null
}

/** Reads the name of a number; null when it is not one. Whether the number exists is for `buildExplanation`. */
export function parseNumberRef(text: string): NumberRef | null {
  const [head, second, third, ...rest] = text.split('.')
  const tail = rest.join('.')
  const year = rest.length === 0 ? yearIn(third) : null
  if (head === 'parameter' && second !== undefined)
    return { kind: 'parameter', id: text.slice('parameter.'.length) }
  if (head === 'observatie') return parseObservation(text.slice('observatie.'.length))
  if (head === 'maatregel' && second === 'nietGeplaatst') {
    return third === undefined
      ? null
      : { kind: 'nietGeplaatst', id: text.slice('maatregel.nietGeplaatst.'.length) }
  }
  if (head === 'maatregel' || head === 'thema') {
    const of = yearIn(third)
    if (of === null || tail === '' || !oneOf(attributionKinds, second)) return null
    return head === 'maatregel'
      ? { kind: head, of: second, year: of, id: tail }
      : { kind: head, of: second, year: of, thema: tail }
  }
  if (head === 'taakstelling' && third === undefined) {
    const of = second === 'structureel' ? second : yearIn(second)
    return of === null ? null : { kind: 'taakstelling', year: of }
  }
  if (head === 'verschilStand')
    return third === undefined && isMonth(second ?? '')
      ? { kind: 'verschilStand', month: second ?? '' }
      : null
  if (head === 'uitstroomReden') {
    return isTraject(second) && isMonth(third ?? '') && tail !== ''
      ? { kind: 'reden', traject: second, month: third ?? '', reason: tail }
      : null
  }
  if (head === 'besparing' && third === 'structureel')
    return oneOf(structuralTerms, second) ? { kind: 'structureel', term: second } : null
  if (isTraject(second) && oneOf(monthTerms, head) && rest.length === 0 && isMonth(third ?? '')) {
    return { kind: 'maand', term: head, traject: second, month: third ?? '' }
  }
  if (year === null) return null
  if (head === 'besparing')
    return oneOf(savingTerms, second) ? { kind: 'besparing', term: second, year } : null
  if (head === 'nodig')
    return second === 'uitkeringen' || second === 'stand' ? { kind: 'nodig', of: second, year } : null
  if (head === 'ppn') return oneOf(ppnTerms, second) ? { kind: 'ppn', of: second, year } : null
  if (head === 'brug') return oneOf(bridgePosts, second) ? { kind: 'brug', post: second, year } : null
  if (head === 'groeifactor')
    return oneOf(growthKinds, second) ? { kind: 'groeifactor', of: second, year } : null
  if (head === 'budgetPublicatie')
    return oneOf(publicationParts, second) ? { kind: 'publicatie', part: second, year } : null
  if (head === 'ladder' || head === 'ladderstap')
    return oneOf(ladderSteps, second) ? { kind: head, step: second, year } : null
  if (!isTraject(second)) return null
  if (head === 'uitstroomPerMaand') return { kind: 'uitstroomPerMaand', traject: second, year }
  return oneOf(moneyTerms, head) ? { kind: 'geld', term: head, traject: second, year } : null
}

/** Series have dots in their names, regions and periods have none. */
function parseObservation(text: string): NumberRef | null {
  // The period may end in a dot: `2028 e.v.`.
  const match = /^(.+)\.([^.]+)\.(\d{4}[^.]*(?: e\.v\.)?)$/.exec(text)
  if (!match) return null
  return { kind: 'observatie', reeks: match[1] ?? '', regio: match[2] ?? '', periode: match[3] ?? '' }
}
