import { chance, euros, factor, part, required, type ParameterFamily } from './family.ts'

/** What the uitkeringen and the jobs with loonkostensubsidie cost. */
export const moneyFamilies: readonly ParameterFamily[] = [
  {
    id: 'prijs.<jaar>',
    unit: 'euro per uitkering per jaar',
    // Growth of the budget and the amount of LKS follow the ratio of two years: a price of 0 has none.
    min: 1,
    max: 1e6,
    otherwise: 'the year before × (1 + `prijs.groei`); required for the year of the peildatum',
    meaning: 'Mean cost of one uitkering in a year.',
  },
  {
    id: 'prijs.groei',
    unit: 'aandeel per jaar',
    min: -0.5,
    max: 1,
    otherwise: `${required} when a price is not given`,
    meaning: 'Growth of the price in years without one.',
  },
  {
    id: 'prijs.verhouding.<leeftijd>.<afstand>',
    ...factor,
    otherwise: '1',
    meaning:
      'Price of a group relative to the mean; the model scales it so that the start stock costs the mean price.',
  },
  {
    id: 'prijs.niveau',
    ...factor,
    otherwise: '1',
    meaning:
      'Lever: factor on the own price after the year of the peildatum; national prices and LKS do not follow it.',
  },
  {
    id: 'lks.banen',
    unit: 'banen',
    min: 0,
    max: 1e6,
    otherwise: required,
    meaning: 'Jobs with loonkostensubsidie at the peildatum.',
  },
  {
    id: 'lks.nieuw',
    unit: 'banen per maand',
    min: 0,
    max: 1e5,
    otherwise: required,
    meaning: 'New jobs a month without measures.',
  },
  { id: 'lks.verlies', ...chance, otherwise: required, meaning: 'Share of the jobs that ends in a month.' },
  {
    id: 'lks.bedrag',
    unit: 'euro per baan per jaar',
    min: 0,
    max: 1e6,
    otherwise: required,
    meaning:
      'LKS per job in the year of the peildatum; follows the price path without `prijs.niveau` after it.',
  },
  {
    id: 'lks.minimumloon.<jaar>',
    unit: 'euro per uur',
    min: 0,
    max: 1000,
    otherwise: 'measures with hours and loonwaarde are refused',
    meaning: 'Minimum hourly wage, for the amount of Participatiewet art. 10d; the newest year given counts.',
  },
  {
    id: 'ioaw.lasten.<jaar>',
    ...euros,
    otherwise: '0',
    meaning: 'IOAW and IOAZ, when stock × price does not contain them.',
  },
  {
    id: 'bbz.lasten.<jaar>',
    ...euros,
    otherwise: '0',
    meaning: 'Bbz, when stock × price does not contain it.',
  },
  {
    id: 'ontvangsten.aandeel',
    ...part,
    otherwise: required,
    meaning: 'Receipts as a share of the uitkeringslasten of the year before.',
  },
]
