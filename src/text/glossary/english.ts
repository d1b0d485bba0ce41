import type { GlossaryEntry } from '../glossary.ts'
import type { TermId } from './dutch.ts'

export const english: Readonly<Record<TermId, GlossaryEntry>> = {
  aanname: {
    term: 'Assumption (aanname)',
    meaning: 'A number that was not measured. It was chosen in order to calculate, and can be changed.',
  },
  afstand: {
    term: 'Distance to work (afstand)',
    meaning: 'How far somebody is from paid work: small (step 4 to 6), large (step 1 to 3) or not yet known.',
  },
  baten: { term: 'Income (baten)', meaning: 'Money the municipality receives.' },
  begroting: {
    term: 'Municipal budget (begroting)',
    meaning: 'What the municipality plans to receive and spend in a year.',
  },
  beschikking: {
    term: 'Official notice (beschikking)',
    meaning: 'The letter of the State with the budget for a year: provisional, revised provisional or final.',
  },
  bestand: { term: 'Caseload (bestand)', meaning: 'All benefits together at one moment.' },
  bewijs: {
    term: 'Evidence (bewijs)',
    meaning:
      'How well an effect was measured. High: own measurement with a comparison group. Middle: research elsewhere. Low: expectation.',
  },
  bijstand: {
    term: 'Social assistance (bijstand)',
    meaning: 'A benefit under the Participation Act, for people without enough income or assets.',
  },
  boeggolf: { term: 'Bow wave (boeggolf)', meaning: 'Costs or tasks that keep moving to a later year.' },
  brutoBesparing: {
    term: 'Gross saving',
    meaning: 'Lower costs because of fewer benefits, before the State and the safety net are counted.',
  },
  buig: {
    term: 'BUIG',
    meaning:
      'The State budget from which the municipality pays the benefits. It keeps what is left and pays what is short.',
  },
  concept: {
    term: 'Draft (concept)',
    meaning: 'The state of a scenario with all your changes. Every change is stored at once.',
  },
  deeltijd: {
    term: 'Part-time work (deeltijd)',
    meaning: 'Wages that are deducted from the benefit. The benefit becomes lower but does not stop.',
  },
  doorrekening: {
    term: 'Run (doorrekening)',
    meaning: 'A calculation from month to month with the chosen data and assumptions.',
  },
  dossier: {
    term: 'Dossier',
    meaning: 'One file with all data, assumptions and scenarios of a municipality.',
  },
  eigenRisico: {
    term: 'Own risk (eigen risico)',
    meaning: 'The part of the shortfall that the municipality always pays itself.',
  },
  feit: {
    term: 'Fact (feit)',
    meaning: 'A number that stands in a source. The source, the row and the column are known.',
  },
  graad: {
    term: 'Grade (graad)',
    meaning:
      'How strong the source is. A: law or official source. B: reliable text of others. C: derived or old. D: not checked.',
  },
  herinstroom: {
    term: 'Return (herinstroom)',
    meaning: 'People who receive a benefit again within a year after leaving.',
  },
  incidenteel: {
    term: 'Incidental (incidenteel)',
    meaning: 'One-off: the money is there for one or a few years and then stops.',
  },
  ingroei: {
    term: 'Phase-in (ingroei)',
    meaning: 'The number of months a measure needs to reach full strength.',
  },
  instroom: { term: 'Inflow (instroom)', meaning: 'The number of benefits that begin in a month.' },
  klif: {
    term: 'Cliff (klif)',
    meaning: 'A limit in the rules of the safety net at which one euro makes a large difference.',
  },
  lasten: { term: 'Costs (lasten)', meaning: 'Money the municipality spends.' },
  lks: {
    term: 'LKS',
    meaning:
      'Wage cost subsidy: the municipality pays part of the wage of somebody who can earn less than the minimum wage.',
  },
  macrobudget: {
    term: 'Macro budget (macrobudget)',
    meaning: 'The amount the State makes available for all municipalities together.',
  },
  marginaleWaarde: {
    term: 'Value of one euro',
    meaning:
      'What the municipality itself keeps of one euro saved. Because of the safety net this can be half, or nothing.',
  },
  nettoBesparing: {
    term: 'Net saving',
    meaning:
      'What the municipality keeps after the State has lowered the budget and the safety net is counted.',
  },
  nulscenario: {
    term: 'Zero scenario (nulscenario)',
    meaning: 'The run without new measures: what happens if you change nothing.',
  },
  ontvangsten: {
    term: 'Receipts (ontvangsten)',
    meaning: 'Money that comes back from inhabitants, such as repaid assistance.',
  },
  peildatum: {
    term: 'Reference date (peildatum)',
    meaning: 'The last month with realised figures. Everything after it is an estimate.',
  },
  plaatsing: {
    term: 'Placement (plaatsing)',
    meaning: 'Somebody who starts to work with help of the municipality.',
  },
  ppn: {
    term: 'Perspective note (PPN)',
    meaning: 'The paper in which the municipality chooses beforehand where money goes in the coming years.',
  },
  prijs: { term: 'Price (prijs)', meaning: 'What one benefit costs on average in a year.' },
  raming: {
    term: 'Estimate (raming)',
    meaning: 'A calculated expectation on the ground of assumptions. Reality may differ.',
  },
  saldo: {
    term: 'Balance (saldo)',
    meaning: 'Budget minus costs. A positive balance is good for the municipality.',
  },
  scenario: {
    term: 'Scenario',
    meaning:
      'A set of choices on top of the data: other values and measures. The data themselves do not change.',
  },
  stand: { term: 'Stock (stand)', meaning: 'The number of benefits at the end of a month.' },
  structureel: { term: 'Structural (structureel)', meaning: 'Every year again, without an end date.' },
  taakstelling: {
    term: 'Savings target (taakstelling)',
    meaning:
      'A saving that is in the municipal budget already but still has to be reached. Missing it is a disadvantage.',
  },
  tekort: {
    term: 'Shortfall (tekort)',
    meaning: 'Costs minus budget. A positive shortfall means that the budget is not enough.',
  },
  terugval: {
    term: 'Relapse (terugval)',
    meaning: 'Somebody who went to work and later needs a benefit again.',
  },
  terugvloei: {
    term: 'Lower budget through saving',
    meaning: 'The part of a saving that comes back later as a lower State budget.',
  },
  trede: {
    term: 'Step (trede)',
    meaning: 'The place on the participation ladder, from 1 (isolated) to 6 (paid work).',
  },
  uitkering: {
    term: 'Benefit (uitkering)',
    meaning: 'One social assistance benefit per household. A household can be two persons.',
  },
  uitstroom: { term: 'Outflow (uitstroom)', meaning: 'The number of benefits that end in a month.' },
  vangnet: {
    term: 'Safety net (vangnet)',
    meaning:
      'State money for municipalities with a large shortfall. The municipality must apply and meet conditions.',
  },
  vastgelegd: {
    term: 'Frozen (vastgelegd)',
    meaning: 'The version of a scenario that somebody kept in order to be able to go back to it.',
  },
  voordeelNadeel: {
    term: 'Advantage and disadvantage (V/N)',
    meaning: 'V: good for the balance of the municipality. N: bad for the balance of the municipality.',
  },
  zouToch: {
    term: 'Would have left anyway',
    meaning: 'People who would have left without help too. Their leaving does not count as an effect.',
  },
}
