import type { Counts, Status } from '../../domain/provenance.ts'
import type { CbsColumns, Topic } from './columns.ts'
import { topicWord } from './topic-names.ts'

export type TopicMeaning = { readonly word: string; readonly eenheid: string; readonly telt: Counts }

export type KnownTable = {
  readonly id: string
  readonly title: string
  readonly status: Status
  /** Year of a table without a period column; null when the table has one. */
  readonly year: string | null
  readonly meaning: (topic: Topic) => TopicMeaning | null
  /** Words for the member codes of a dimension. */
  readonly members: ReadonlyMap<string, string>
}

/** Unit of a topic that no known table explains. */
export const unknownUnit = 'onbekend'

const keyFigures: KnownTable = {
  id: '37789ksz',
  title: 'Sociale zekerheid; kerncijfers, uitkeringen naar uitkeringssoort',
  status: 'definitief',
  year: null,
  members: new Map(),
  // The unit stands nowhere in the file; columns 8 and 9 are WW without saying so.
  meaning: ({ stem }) => ({
    word: keyFigureWords.get(stem) ?? topicWord(stem),
    eenheid: 'x 1000',
    telt: stem === 'AKWGerechtigden' ? 'personen' : 'uitkeringen',
  }),
}
const keyFigureWords = new Map([
  ['NietSeizoengecorrigeerd', 'ww-uitkeringen-niet-seizoengecorrigeerd'],
  ['Seizoengecorrigeerd', 'ww-uitkeringen-seizoengecorrigeerd'],
])

const reintegrationMembers = new Map([
  ['20150', '15-plus'],
  ['90100', 'tot-aow'],
  ['90200', 'vanaf-aow'],
])

/** Stem (older spellings too) → word, and unit of the first and the second column with that stem. */
const reintegrationTopics = new Map<
  string,
  { readonly word: string; readonly units: readonly ('personen' | '%' | 'per 1000 inwoners')[] }
>([
  ['Inwoners', { word: 'inwoners', units: ['personen'] }],
  ['Bijstandsontvangers', { word: 'bijstandsontvangers', units: ['personen'] }],
  ['Bijstandontvangers', { word: 'bijstandsontvangers', units: ['personen'] }],
  ['Bijstandsdichtheid', { word: 'bijstandsdichtheid', units: ['per 1000 inwoners'] }],
  ['Instroom', { word: 'instroom', units: ['personen', '%'] }],
  ['Instromers', { word: 'instroom', units: ['personen', '%'] }],
  ['Uitstroom', { word: 'uitstroom', units: ['personen', '%'] }],
  ['Uitstromers', { word: 'uitstroom', units: ['personen', '%'] }],
  ['UitstroomNaarWerk', { word: 'uitstroom-naar-werk', units: ['personen', '%'] }],
  ['UitstromersNaarWerk', { word: 'uitstroom-naar-werk', units: ['personen', '%'] }],
  [
    'PersonenMetReIntegratievoorziening',
    { word: 'personen-met-re-integratievoorziening', units: ['personen'] },
  ],
  ['WerkNaReIntegratie', { word: 'werk-na-re-integratie', units: ['personen', '%'] }],
  ['WerkendenNaReIntegratie', { word: 'werk-na-re-integratie', units: ['personen', '%'] }],
  [
    'PersonenMetBijstandEnReIntegratie',
    { word: 'personen-met-bijstand-en-re-integratie', units: ['personen'] },
  ],
  ['BijstandsontvangersMetReIntegratie', { word: 'bijstandsontvangers-met-re-integratie', units: ['%'] }],
  ['BijstandontvangersMetReIntegratie', { word: 'bijstandsontvangers-met-re-integratie', units: ['%'] }],
  ['ReIntegratieontvangersMetBijstand', { word: 're-integratieontvangers-met-bijstand', units: ['%'] }],
  ['WSWWerknemers', { word: 'wsw-werknemers', units: ['personen'] }],
  ['WSWDichtheid', { word: 'wsw-dichtheid', units: ['per 1000 inwoners'] }],
])

function reintegrationMeaning(topic: Topic): TopicMeaning | null {
  const known = reintegrationTopics.get(topic.stem)
  const unit = known?.units[topic.occurrence - 1]
  if (known === undefined || unit === undefined) return null
  if (unit === 'personen') return { word: known.word, eenheid: 'aantal', telt: 'personen' }
  const word = unit === '%' && known.units.length > 1 ? `${known.word}-percentage` : known.word
  return { word, eenheid: unit, telt: 'geen' }
}

/** One table per year: they share their columns, so that only the number or the year tells them apart. */
const reintegrationYears = new Map([
  ['2015', '83450NED'],
  ['2016', '83747NED'],
  ['2017', '84066NED'],
])

const neighbourhoodYears = new Map([
  ['84799NED', '2020'],
  ['85618NED', '2023'],
  ['85984NED', '2024'],
  ['86165NED', '2025'],
])

/** Kerncijfers wijken en buurten: columns are renumbered every year, so only their stems count. Persons, not uitkeringen. */
function neighbourhoodMeaning({ stem, occurrence }: Topic): TopicMeaning | null {
  if (occurrence > 1) return null
  const telt =
    stem === 'AantalInwoners' || stem.startsWith('PersonenPerSoortUitkering')
      ? 'personen'
      : stem === 'HuishoudensTotaal'
        ? 'huishoudens'
        : null
  return telt === null ? null : { word: topicWord(stem), eenheid: 'aantal', telt }
}

const iv3Word = (stem: string): string | null =>
  /^k_[12](?:st|d)?ePlaatsing$/.test(stem) ? topicWord(stem) : null

export type TableHints = { readonly tableId: string | null; readonly year: string | null }

/** Table number and year from a file name; a download stamp (ddmmyyyy) is not a year. */
export function hintsFrom(fileName: string): TableHints {
  const tableId =
    /(?<![0-9A-Za-z])(\d{4,5}(?:NED|ned|KSZ|ksz|ENG|eng))(?![A-Za-z0-9])/.exec(fileName)?.[1] ?? null
  const year = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(fileName.replace(/\d{4,5}[A-Za-z]{3}/, ''))?.[1] ?? null
  return { tableId, year }
}

/** The table that these columns belong to, or null for one that is not known: then its topics keep their own names. */
export function knownTable(columns: CbsColumns, hints: TableHints): KnownTable | null {
  const stems = new Set(columns.topics.map((topic) => topic.stem))
  const id = hints.tableId?.toLowerCase() ?? null
  if (
    id === '37789ksz' ||
    (columns.period >= 0 &&
      stems.has('TotaalBijstandsuitkeringen') &&
      stems.has('BijstandsuitkeringenTotDeAOWLeeftijd'))
  ) {
    return keyFigures
  }
  const isReintegration = stems.has('Bijstandsdichtheid') && stems.has('WSWDichtheid') && columns.period < 0
  if (isReintegration) {
    const byId = [...reintegrationYears].find(([, table]) => table.toLowerCase() === id)?.[0]
    const year = hints.year ?? byId ?? null
    return {
      id:
        year === null
          ? 'bijstand-re-integratie-wsw'
          : (reintegrationYears.get(year) ?? 'bijstand-re-integratie-wsw'),
      title: `Sociale zekerheid; bijstand, re-integratie en WSW, gemeenten${year === null ? '' : ` ${year}`}`,
      status: 'definitief',
      year,
      members: reintegrationMembers,
      meaning: reintegrationMeaning,
    }
  }
  if (stems.has('PersonenPerSoortUitkeringBijstand') && columns.period < 0) {
    const byId = [...neighbourhoodYears].find(([table]) => table.toLowerCase() === id)
    return {
      id: hints.tableId ?? 'kerncijfers-wijken-en-buurten',
      title: 'Kerncijfers wijken en buurten',
      status: 'definitief',
      year: hints.year ?? byId?.[1] ?? null,
      members: new Map(),
      meaning: neighbourhoodMeaning,
    }
  }
  if (columns.topics.every((topic) => iv3Word(topic.stem) !== null)) {
    return {
      id: hints.tableId ?? 'iv3',
      title: 'Onbewerkte Iv3-data',
      status: 'realisatie',
      year: null,
      members: new Map(),
      meaning: ({ stem }) => ({ word: iv3Word(stem)!, eenheid: 'x 1000 euro', telt: 'geen' }),
    }
  }
  return null
}
