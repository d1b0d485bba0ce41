import { defineTexts } from '../tables.ts'

/** The sentence and the figures of the first screen. A raming is a raming: no chance words, no chances yet. */
export const overviewText = defineTexts(
  'overzicht-uitkomst',
  {
    met: (year: string, saved: string, target: string) =>
      `Met dit scenario besparen we in ${year} naar raming ${saved}. Dat is genoeg voor de taakstelling van ${target}.`,
    short: (year: string, saved: string, target: string, missing: string) =>
      `Met dit scenario besparen we in ${year} naar raming ${saved} van de ${target}. Er ontbreekt ${missing}.`,
    none: (year: string, target: string) =>
      `Zonder maatregelen besparen we in ${year} niets. De taakstelling is ${target}.`,
    noTarget: (year: string, saved: string) =>
      `Met dit scenario besparen we in ${year} naar raming ${saved}. Er is geen taakstelling ingelezen.`,
    before: (year: string, letter: string, amount: string) =>
      `In ${year} is het verschil met de taakstelling ${amount} ${letter}.`,
    lastingEnough: 'Ook daarna blijft er elk jaar genoeg over.',
    lastingLess: (amount: string) => `Daarvan komt ${amount} elk jaar terug. De rest is eenmalig.`,
    lastingNone: 'Na het laatste jaar met geld blijft er niets van over.',
    chance: (first: string, second: string, needed: string) =>
      `Toeval in de aantallen is groter dan de taakstelling van ${first}. Alleen door toeval kan het gemiddelde aantal uitkeringen in ${first} zo’n 40 hoger of lager uitvallen, in ${second} zo’n 48. De taakstelling van ${first} is ${needed} uitkeringen. Deze uitkomst is een raming zonder bandbreedte.`,
    chanceSource:
      'Bron van het toeval: eigen berekening met landelijke in- en uitstroom van 2023, voor een bestand van 3.614 uitkeringen.',
    chanceGeneral:
      'Toeval in de aantallen is niet meegerekend. Deze uitkomst is een raming zonder bandbreedte.',
    unavailable:
      'Met alleen feiten is geen doorrekening mogelijk. Prijs, kansen en effecten zijn aannames. Hieronder staat wat wel bekend is.',
    unavailableOther: 'Er is nog geen doorrekening. Vul aan wat ontbreekt.',
    factsMessage: (target: string, year: string) =>
      `De taakstelling is ${target} per jaar vanaf ${year}. Meer is met alleen feiten niet te zeggen.`,
    factsNothing: 'Er is geen taakstelling ingelezen.',
    saving: (year: string) => `Besparing ${year}`,
    structural: (year: string) => `Structureel vanaf ${year}`,
    onTarget: (target: string) => `gelijk aan de taakstelling van ${target}`,
    aboveTarget: (amount: string, target: string) => `V ${amount} boven de taakstelling van ${target}`,
    belowTarget: (amount: string, target: string) => `N ${amount} onder de taakstelling van ${target}`,
    noTargetYear: 'geen taakstelling in dit jaar',
    lowestOf: (from: string, to: string) => `laagste jaar van ${from} t/m ${to}`,
    needed: (year: string) => `Nodig in ${year}`,
    fewer: (count: string) => `${count} uitkeringen minder`,
    neededDetail: (own: string) => `gemiddeld over het hele jaar; dit scenario: ${own} minder`,
    stock: (date: string) => `Uitkeringen eind ${date}`,
    stockDetail: (without: string, now: string, date: string) =>
      `zonder maatregelen ${without}; nu ${now} (${date})`,
    outflow: (year: string) => `Uitstroom per maand in ${year}`,
    outflowDetail: (without: string) => `gemiddeld; zonder maatregelen ${without}`,
    noMeasures: 'Dit scenario heeft geen maatregelen. Zonder maatregelen is er geen besparing.',
    onlyAssumptions: (names: string) =>
      `Voor deze maatregelen is nog geen bewijs: ${names}. De uitkomst hangt af van aannames.`,
    ruleAssumed: (year: string) =>
      `De regels van het vangnet zijn bekend tot en met ${year}. Daarna rekenen we met aannames.`,
    target: (year: string) => `Taakstelling ${year}`,
    targetSource: 'vastgesteld, uit het bestand',
  },
  {
    met: (year: string, saved: string, target: string) =>
      `With this scenario we save an estimated ${saved} in ${year}. That is enough for the target of ${target}.`,
    short: (year: string, saved: string, target: string, missing: string) =>
      `With this scenario we save an estimated ${saved} of the ${target} in ${year}. ${missing} is missing.`,
    none: (year: string, target: string) =>
      `Without measures we save nothing in ${year}. The target is ${target}.`,
    noTarget: (year: string, saved: string) =>
      `With this scenario we save an estimated ${saved} in ${year}. No savings target was read.`,
    before: (year: string, letter: string, amount: string) =>
      `In ${year} the difference from the target is ${amount} ${letter}.`,
    lastingEnough: 'Enough is left every year after that, too.',
    lastingLess: (amount: string) => `Of this, ${amount} returns every year. The rest is once only.`,
    lastingNone: 'After the last year with money nothing of it is left.',
    chance: (first: string, second: string, needed: string) =>
      `Chance in the counts is larger than the target of ${first}. By chance alone the mean number of benefits can be about 40 higher or lower in ${first}, and about 48 in ${second}. The target of ${first} is ${needed} benefits. This outcome is an estimate without a range.`,
    chanceSource:
      'Source of the chance figures: own calculation with national inflow and outflow of 2023, for a stock of 3,614 benefits.',
    chanceGeneral: 'Chance in the counts is left out. This outcome is an estimate without a range.',
    unavailable:
      'Nothing can be calculated with facts only. Price, chances and effects are assumptions. Below is what is known.',
    unavailableOther: 'There is no run yet. Complete what is missing.',
    factsMessage: (target: string, year: string) =>
      `The savings target is ${target} a year from ${year}. Facts alone say no more than that.`,
    factsNothing: 'No savings target was read.',
    saving: (year: string) => `Saving ${year}`,
    structural: (year: string) => `Structural from ${year}`,
    onTarget: (target: string) => `equal to the target of ${target}`,
    aboveTarget: (amount: string, target: string) => `V ${amount} above the target of ${target}`,
    belowTarget: (amount: string, target: string) => `N ${amount} below the target of ${target}`,
    noTargetYear: 'no target in this year',
    lowestOf: (from: string, to: string) => `lowest year from ${from} to ${to}`,
    needed: (year: string) => `Needed in ${year}`,
    fewer: (count: string) => `${count} fewer benefits`,
    neededDetail: (own: string) => `mean over the whole year; this scenario: ${own} fewer`,
    stock: (date: string) => `Benefits at the end of ${date}`,
    stockDetail: (without: string, now: string, date: string) =>
      `without measures ${without}; now ${now} (${date})`,
    outflow: (year: string) => `Outflow a month in ${year}`,
    outflowDetail: (without: string) => `mean; without measures ${without}`,
    noMeasures: 'This scenario has no measures. Without measures there is no saving.',
    onlyAssumptions: (names: string) =>
      `There is no evidence yet for these measures: ${names}. The outcome rests on assumptions.`,
    ruleAssumed: (year: string) =>
      `The safety-net rules are known up to ${year}. After that we use assumptions.`,
    target: (year: string) => `Savings target ${year}`,
    targetSource: 'adopted, from the file',
  },
)
