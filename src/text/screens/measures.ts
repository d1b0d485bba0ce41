import type { PerLanguage } from '../language.ts'

/** Adding a measure to a scenario and taking one out. */
const nl = {
  add: 'Maatregel toevoegen',
  none: 'Er staat nog geen maatregel in dit scenario.',
  noneHint: 'Voeg een maatregel toe. Hij verandert niets tot u een hefboom verschuift.',
  howLabel: 'Hoe wilt u beginnen?',
  how: { leeg: 'Nieuwe maatregel', kopie: 'Kopie uit een ander scenario' },
  kindLabel: 'Wat doet de maatregel?',
  surroundings: 'Wat verandert er om u heen?',
  kinds: {
    plaatsingen: {
      name: 'Plaatsingen naar werk',
      does: 'Elke maand gaan er meer mensen aan het werk.',
    },
    traject: {
      name: 'Traject met deelnemers',
      does: 'Elke maand beginnen er mensen, en een deel vindt werk.',
    },
    instroom: {
      name: 'Minder instroom, in aantallen',
      does: 'Elke maand komen er minder mensen in de bijstand.',
    },
    'instroom-aandeel': {
      name: 'Minder instroom, in procenten',
      does: 'Een deel van de instroom komt niet in de bijstand.',
    },
    uitstroomkans: {
      name: 'Hogere uitstroomkans',
      does: 'De kans om uit de bijstand te gaan, wordt groter.',
    },
    doorstroom: {
      name: 'Sneller dichter bij werk',
      does: 'Mensen gaan eerder naar een kleine afstand tot werk.',
    },
    deeltijd: {
      name: 'Werken in deeltijd',
      does: 'Meer mensen verdienen iets bij, dus de uitkering is lager.',
    },
    ontvangsten: {
      name: 'Meer ontvangsten',
      does: 'De gemeente krijgt meer terug, zoals bij terugvordering.',
    },
    prijs: { name: 'Andere prijs', does: 'Een uitkering wordt gemiddeld duurder of goedkoper.' },
    conjunctuur: {
      name: 'Andere werkloosheid',
      does: 'De werkloosheid in het land wordt hoger of lager.',
    },
    budget: { name: 'Ander budget', does: 'Het budget van het Rijk wordt hoger of lager.' },
  },
  title: 'Naam',
  titleNeeded: 'Vul een naam in.',
  thema: 'Thema',
  themaHint: 'Maatregelen met hetzelfde thema staan samen in de brug.',
  ground: 'Waarom verwacht u dit?',
  groundHint: 'Bijvoorbeeld een onderzoek of eigen ervaring. Dit staat straks als bron bij de maatregel.',
  noGround: 'Eigen verwachting, nog zonder onderbouwing',
  neutral: 'De maatregel begint met effect nul. Hij is een aanname, met bewijs laag.',
  from: 'Maatregel',
  noOthers: 'In de andere scenario\u2019s staat geen maatregel.',
  copyHint: 'De kopie werkt zoals in dat scenario. Daarna kunt u hem hier veranderen.',
  make: 'Toevoegen',
  added: (title: string) => `Maatregel erbij: ${title}`,
  remove: 'Maatregel verwijderen',
  removeQuestion: (title: string) => `${title} verwijderen?`,
  removeText: 'De maatregel gaat uit dit scenario. U kunt dit ongedaan maken.',
  removed: (title: string) => `Maatregel verwijderd: ${title}`,
  about: { thema: 'Thema', source: 'Bron' },
}

export type MeasureTexts = typeof nl

export const measureTexts: PerLanguage<MeasureTexts> = {
  nl,
  en: {
    add: 'Add measure',
    none: 'There is no measure in this scenario yet.',
    noneHint: 'Add a measure. It changes nothing until you move a lever.',
    howLabel: 'How do you want to begin?',
    how: { leeg: 'New measure', kopie: 'Copy from another scenario' },
    kindLabel: 'What does the measure do?',
    surroundings: 'What changes around you?',
    kinds: {
      plaatsingen: { name: 'Placements in work', does: 'More people start a job every month.' },
      traject: {
        name: 'Programme with participants',
        does: 'People start every month, and part of them find work.',
      },
      instroom: {
        name: 'Less inflow, in numbers',
        does: 'Fewer people enter social assistance every month.',
      },
      'instroom-aandeel': {
        name: 'Less inflow, in percent',
        does: 'Part of the inflow does not enter social assistance.',
      },
      uitstroomkans: { name: 'Higher chance to leave', does: 'The chance to leave becomes larger.' },
      doorstroom: {
        name: 'Closer to work sooner',
        does: 'People reach a small distance to work earlier.',
      },
      deeltijd: {
        name: 'Part-time work',
        does: 'More people earn something, so the benefit is lower.',
      },
      ontvangsten: {
        name: 'More receipts',
        does: 'The municipality gets more back, as with recovery of benefits.',
      },
      prijs: { name: 'Another price', does: 'A benefit becomes dearer or cheaper on average.' },
      conjunctuur: {
        name: 'Other unemployment',
        does: 'National unemployment becomes higher or lower.',
      },
      budget: { name: 'Another budget', does: 'The budget of the State becomes higher or lower.' },
    },
    title: 'Name',
    titleNeeded: 'Enter a name.',
    thema: 'Theme',
    themaHint: 'Measures with the same theme stand together in the bridge.',
    ground: 'Why do you expect this?',
    groundHint: 'For example research or your own experience. It will stand as the source of the measure.',
    noGround: 'Own expectation, not substantiated yet',
    neutral: 'The measure starts with no effect. It is an assumption, with low evidence.',
    from: 'Measure',
    noOthers: 'There is no measure in the other scenarios.',
    copyHint: 'The copy works as in that scenario. After that you can change it here.',
    make: 'Add',
    added: (title) => `Measure added: ${title}`,
    remove: 'Remove measure',
    removeQuestion: (title) => `Remove ${title}?`,
    removeText: 'The measure leaves this scenario. You can undo this.',
    removed: (title) => `Measure removed: ${title}`,
    about: { thema: 'Theme', source: 'Source' },
  },
}
