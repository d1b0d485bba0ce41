import { defineTexts } from './tables.ts'

/** Words for the codes that stand in the data. A test keeps the keys equal to those of the domain. */
export const statusText = defineTexts(
  'status',
  {
    realisatie: 'realisatie', voorlopig: 'voorlopig', 'nader-voorlopig': 'nader voorlopig',
    definitief: 'definitief', raming: 'raming', aanname: 'aanname',
  },
  {
    realisatie: 'realised', voorlopig: 'provisional', 'nader-voorlopig': 'revised provisional',
    definitief: 'final', raming: 'estimate', aanname: 'assumption',
  },
)

export const gradeText = defineTexts(
  'graad',
  {
    A: 'A: wet of officiële bron', B: 'B: betrouwbare tekst van anderen',
    C: 'C: berekend, of één oude bron', D: 'D: niet gecontroleerd',
  },
  { A: 'A: law or official source', B: 'B: reliable text of others', C: 'C: derived, or one old source', D: 'D: not checked' },
)

export const countsText = defineTexts(
  'telt',
  {
    uitkeringen: 'uitkeringen', personen: 'personen', huishoudens: 'huishoudens', banen: 'banen',
    plaatsingen: 'plaatsingen', gemeenten: 'gemeenten', geen: '',
  },
  {
    uitkeringen: 'benefits', personen: 'persons', huishoudens: 'households', banen: 'jobs',
    plaatsingen: 'placements', gemeenten: 'municipalities', geen: '',
  },
)

export const evidenceText = defineTexts(
  'bewijs',
  {
    hoog: 'hoog: eigen meting met vergelijkingsgroep', midden: 'midden: onderzoek elders', laag: 'laag: verwachting',
  },
  { hoog: 'high: own measurement with a comparison group', midden: 'middle: research elsewhere', laag: 'low: expectation' },
)

export const sourceKindText = defineTexts(
  'soort',
  { feiten: 'feiten', aannames: 'aannames' },
  { feiten: 'facts', aannames: 'assumptions' },
)

export const vangnetZoneText = defineTexts(
  'zone',
  {
    geen: 'geen vangnet: elke euro telt helemaal',
    helft: 'helft: van elke euro betaalt het Rijk de helft',
    volledig: 'volledig: het Rijk betaalt elke extra euro',
  },
  {
    geen: 'no safety net: every euro counts in full',
    helft: 'half: the State pays half of every euro',
    volledig: 'full: the State pays every further euro',
  },
)

export const reasonText = defineTexts(
  'reden',
  {
    werk: 'werk', 'werk-met-lks': 'werk met loonkostensubsidie', opleiding: 'opleiding', aow: 'AOW-leeftijd',
    verhuizing: 'verhuizing', relatie: 'relatie', 'ander-inkomen': 'ander inkomen', handhaving: 'handhaving',
    overlijden: 'overlijden', overig: 'overig',
  },
  {
    werk: 'work', 'werk-met-lks': 'work with wage cost subsidy', opleiding: 'education', aow: 'pension age (AOW)',
    verhuizing: 'moving house', relatie: 'partner', 'ander-inkomen': 'other income', handhaving: 'enforcement',
    overlijden: 'death', overig: 'other',
  },
)

export const ageText = defineTexts(
  'leeftijd',
  { '18-26': '18 tot 27 jaar', '27-44': '27 tot 45 jaar', '45-aow': '45 jaar tot AOW' },
  { '18-26': '18 to 26 years', '27-44': '27 to 44 years', '45-aow': '45 to pension age' },
)

export const distanceText = defineTexts(
  'afstand',
  { klein: 'kleine afstand', groot: 'grote afstand', onbekend: 'afstand onbekend' },
  { klein: 'small distance', groot: 'large distance', onbekend: 'distance unknown' },
)

export const durationText = defineTexts(
  'klasse',
  {
    '0-5': 'korter dan een half jaar', '6-11': 'half jaar tot een jaar', '12-23': '1 tot 2 jaar',
    '24-59': '2 tot 5 jaar', '60-plus': '5 jaar of langer',
  },
  {
    '0-5': 'less than half a year', '6-11': 'half a year to a year', '12-23': '1 to 2 years',
    '24-59': '2 to 5 years', '60-plus': '5 years or longer',
  },
)
