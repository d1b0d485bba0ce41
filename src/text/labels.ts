import type { PerLanguage } from './language.ts'

/*
 * Words for the codes that stand in the data. A test keeps the keys equal to those of the domain.
 */

const statusTextNl = {
  realisatie: 'realisatie',
  voorlopig: 'voorlopig',
  'nader-voorlopig': 'nader voorlopig',
  definitief: 'definitief',
  raming: 'raming',
  aanname: 'aanname',
}
export const statusText: PerLanguage<typeof statusTextNl> = {
  nl: statusTextNl,
  en: {
    realisatie: 'realised',
    voorlopig: 'provisional',
    'nader-voorlopig': 'revised provisional',
    definitief: 'final',
    raming: 'estimate',
    aanname: 'assumption',
  },
}

const gradeTextNl = {
  A: 'A: wet of officiële bron',
  B: 'B: betrouwbare tekst van anderen',
  C: 'C: berekend, of één oude bron',
  D: 'D: niet gecontroleerd',
}
export const gradeText: PerLanguage<typeof gradeTextNl> = {
  nl: gradeTextNl,
  en: {
    A: 'A: law or official source',
    B: 'B: reliable text of others',
    C: 'C: derived, or one old source',
    D: 'D: not checked',
  },
}

const countsTextNl = {
  uitkeringen: 'uitkeringen',
  personen: 'personen',
  huishoudens: 'huishoudens',
  banen: 'banen',
  plaatsingen: 'plaatsingen',
  gemeenten: 'gemeenten',
  geen: '',
}
export const countsText: PerLanguage<typeof countsTextNl> = {
  nl: countsTextNl,
  en: {
    uitkeringen: 'benefits',
    personen: 'persons',
    huishoudens: 'households',
    banen: 'jobs',
    plaatsingen: 'placements',
    gemeenten: 'municipalities',
    geen: '',
  },
}

const evidenceTextNl = {
  hoog: 'hoog: eigen meting met vergelijkingsgroep',
  midden: 'midden: onderzoek elders',
  laag: 'laag: verwachting',
}
export const evidenceText: PerLanguage<typeof evidenceTextNl> = {
  nl: evidenceTextNl,
  en: {
    hoog: 'high: own measurement with a comparison group',
    midden: 'middle: research elsewhere',
    laag: 'low: expectation',
  },
}

const sourceKindTextNl = { feiten: 'feiten', aannames: 'aannames' }
export const sourceKindText: PerLanguage<typeof sourceKindTextNl> = {
  nl: sourceKindTextNl,
  en: { feiten: 'facts', aannames: 'assumptions' },
}

const vangnetZoneTextNl = {
  geen: 'geen vangnet: elke euro telt helemaal',
  helft: 'helft: van elke euro betaalt het Rijk de helft',
  volledig: 'volledig: het Rijk betaalt elke extra euro',
}
export const vangnetZoneText: PerLanguage<typeof vangnetZoneTextNl> = {
  nl: vangnetZoneTextNl,
  en: {
    geen: 'no safety net: every euro counts in full',
    helft: 'half: the State pays half of every euro',
    volledig: 'full: the State pays every further euro',
  },
}

const reasonTextNl = {
  werk: 'werk',
  'werk-met-lks': 'werk met loonkostensubsidie',
  opleiding: 'opleiding',
  aow: 'AOW-leeftijd',
  verhuizing: 'verhuizing',
  relatie: 'relatie',
  'ander-inkomen': 'ander inkomen',
  handhaving: 'handhaving',
  overlijden: 'overlijden',
  overig: 'overig',
}
export const reasonText: PerLanguage<typeof reasonTextNl> = {
  nl: reasonTextNl,
  en: {
    werk: 'work',
    'werk-met-lks': 'work with wage cost subsidy',
    opleiding: 'education',
    aow: 'pension age (AOW)',
    verhuizing: 'moving house',
    relatie: 'partner',
    'ander-inkomen': 'other income',
    handhaving: 'enforcement',
    overlijden: 'death',
    overig: 'other',
  },
}

const ageTextNl = { '18-26': '18 tot 27 jaar', '27-44': '27 tot 45 jaar', '45-aow': '45 jaar tot AOW' }
export const ageText: PerLanguage<typeof ageTextNl> = {
  nl: ageTextNl,
  en: { '18-26': '18 to 26 years', '27-44': '27 to 44 years', '45-aow': '45 to pension age' },
}

const distanceTextNl = { klein: 'kleine afstand', groot: 'grote afstand', onbekend: 'afstand onbekend' }
export const distanceText: PerLanguage<typeof distanceTextNl> = {
  nl: distanceTextNl,
  en: { klein: 'small distance', groot: 'large distance', onbekend: 'distance unknown' },
}

const durationTextNl = {
  '0-5': 'korter dan een half jaar',
  '6-11': 'half jaar tot een jaar',
  '12-23': '1 tot 2 jaar',
  '24-59': '2 tot 5 jaar',
  '60-plus': '5 jaar of langer',
}
export const durationText: PerLanguage<typeof durationTextNl> = {
  nl: durationTextNl,
  en: {
    '0-5': 'less than half a year',
    '6-11': 'half a year to a year',
    '12-23': '1 to 2 years',
    '24-59': '2 to 5 years',
    '60-plus': '5 years or longer',
  },
}
