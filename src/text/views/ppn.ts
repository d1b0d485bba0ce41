import { defineTexts } from '../tables.ts'

/** The budget tables of the Perspectiefnota: their checks, and what is odd in the source. */
export const ppnText = defineTexts(
  'ppn',
  {
    caption: 'Budget per thema (PPN), in euro',
    line: 'Post',
    from: (year: string) => `${year} e.v.`,
    once: (name: string) => `${name} (uit structureel)`,
    remainder: 'Resterend volgens de bron',
    room: 'Structureel, nog geen bestemming',
    availableTogether: 'Beschikbaar samen',
    usedTogether: 'Ingezet samen',
    rest: 'Nog te verdelen',
    none: 'Dit dossier heeft geen tabel uit de Perspectiefnota (PPN).',
    restLeft: (year: string, amount: string) => `${year}: nog ${amount} te verdelen.`,
    restShort: (year: string, amount: string) => `${year}: ${amount} meer ingezet dan er is.`,
    usedOnce: (year: string, amount: string) =>
      `${year}: ${amount} structureel geld is eenmalig (incidenteel) ingezet.`,
    roomFrom: (year: string, amount: string) =>
      `Vanaf ${year}: elk jaar ${amount} structureel, nog geen bestemming.`,
    roomIn: (year: string, amount: string) => `${year}: ${amount} structureel, nog geen bestemming.`,
    emptyCells: (cells: string) => `Lege cel, gelezen als 0: ${cells}.`,
    cell: (name: string, periods: string) => `${name} ${periods}`,
    textInCell: (name: string, period: string, amount: string, note: string) =>
      `${name} ${period}: bij ${amount} staat in de bron ook ‘${note}’.`,
    onceOnly: 'Dit bedrag is dus eenmalig (incidenteel).',
    goesOn: (period: string, year: string) =>
      `‘${period}’ in de bron geldt vanaf ${year} elk jaar opnieuw (structureel).`,
    otherRemainder: (period: string, printed: string, computed: string) =>
      `${period}: de bron noemt ${printed} als rest, de tabel geeft ${computed}.`,
    earlyBegin: (action: string, period: string, year: string) =>
      `Bij de actie ‘${action}’ staat ${period}. Het begin ligt ver vóór het visiejaar. Bedoelt u ${year}?`,
    titles: {
      beschikbaar: 'Beschikbaar voor de thema’s (PPN)',
      ingezet: 'Ingezet voor de thema’s (PPN)',
      rest: 'Nog te verdelen (PPN)',
      ruimte: 'Structureel geld zonder bestemming (PPN)',
    },
    formulas: {
      beschikbaar: 'incidenteel budget + structureel budget dat eenmalig wordt ingezet',
      ingezet: 'som van de thema’s',
      rest: 'beschikbaar − ingezet',
      ruimte: 'beschikbaar structureel − bestemd − eenmalig ingezet',
    },
  },
  {
    caption: 'Budget per theme (PPN), in euros',
    line: 'Line',
    from: (year: string) => `${year} onwards`,
    once: (name: string) => `${name} (from structural)`,
    remainder: 'Remainder by the source',
    room: 'Structural, no purpose yet',
    availableTogether: 'Available in total',
    usedTogether: 'Used in total',
    rest: 'Left to divide',
    none: 'This dossier has no budget table of the Perspectiefnota (PPN).',
    restLeft: (year: string, amount: string) => `${year}: ${amount} left to divide.`,
    restShort: (year: string, amount: string) => `${year}: ${amount} more is used than there is.`,
    usedOnce: (year: string, amount: string) => `${year}: ${amount} of structural money is used once.`,
    roomFrom: (year: string, amount: string) =>
      `From ${year}: ${amount} of structural money every year, no purpose yet.`,
    roomIn: (year: string, amount: string) => `${year}: ${amount} of structural money, no purpose yet.`,
    emptyCells: (cells: string) => `Empty cell, read as 0: ${cells}.`,
    cell: (name: string, periods: string) => `${name} ${periods}`,
    textInCell: (name: string, period: string, amount: string, note: string) =>
      `${name} ${period}: beside ${amount} the source says ‘${note}’.`,
    onceOnly: 'So this amount is for once (incidental).',
    goesOn: (period: string, year: string) =>
      `‘${period}’ in the source holds every year from ${year} (structural).`,
    otherRemainder: (period: string, printed: string, computed: string) =>
      `${period}: the source prints ${printed} as remainder, the table gives ${computed}.`,
    earlyBegin: (action: string, period: string, year: string) =>
      `The action ‘${action}’ says ${period}. That begins long before the first year of the plan. Do you mean ${year}?`,
    titles: {
      beschikbaar: 'Available for the themes (PPN)',
      ingezet: 'Used for the themes (PPN)',
      rest: 'Left to divide (PPN)',
      ruimte: 'Structural money without a purpose (PPN)',
    },
    formulas: {
      beschikbaar: 'incidental budget + structural budget that is used once',
      ingezet: 'sum of the themes',
      rest: 'available − used',
      ruimte: 'available structural − bound − used once',
    },
  },
)
