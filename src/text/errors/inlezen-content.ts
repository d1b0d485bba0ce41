import type { PerLanguage } from '../language.ts'
import type { ErrorSentence } from './sentence.ts'

/** Faults of one cell or one row. */
export const inlezenContentErrors = {
  'inlezen.tekstInGetal': {
    nl: {
      message: 'Hier staat tekst waar een getal hoort: {waar}.[ Gevonden: "{waarde}".]',
      hint: '[Verwacht: {verwacht}. ]Zet er een getal neer, of laat de cel leeg als het getal niet bekend is.',
      byReason: {
        teGroot: {
          message: 'Dit getal is te groot om te kloppen: {waar}.[ Gevonden: "{waarde}".]',
          hint: 'Een getal mag niet groter zijn dan een 1 met 15 nullen. Verbeter de cel en lees het bestand opnieuw in.',
        },
        buitenBereik: {
          message: 'Deze waarde kan hier niet: {waar}.[ Gevonden: "{waarde}".]',
          hint: '[Verwacht: {verwacht}. ]Verbeter de waarde en lees het bestand opnieuw in.',
        },
        eenheid: {
          message: 'De eenheid past hier niet: {waar}.[ Gevonden: "{waarde}".]',
          hint: '[Verwacht: {verwacht}. ]Verbeter de eenheid en het getal, en lees het bestand opnieuw in.',
        },
        dubbelzinnig: {
          message:
            'De punt in "{waarde}" kan twee dingen betekenen: {duizend:aantal} of {decimaal}. Dat staat hier: {waar}.',
          hint: 'Schrijf 1500 of 1.500,0 voor duizendtallen, en 1,5 met een komma voor decimalen.',
        },
      },
    },
    en: {
      message: 'There is text where a number belongs: {waar}.[ Found: "{waarde}".]',
      hint: '[Expected: {verwacht}. ]Put a number there, or leave the cell empty if the number is not known.',
      byReason: {
        teGroot: {
          message: 'This number is too large to be right: {waar}.[ Found: "{waarde}".]',
          hint: 'A number cannot be larger than a 1 with 15 zeros. Correct the cell and import the file again.',
        },
        buitenBereik: {
          message: 'This value is not possible here: {waar}.[ Found: "{waarde}".]',
          hint: '[Expected: {verwacht}. ]Correct the value and import the file again.',
        },
        eenheid: {
          message: 'The unit does not fit here: {waar}.[ Found: "{waarde}".]',
          hint: '[Expected: {verwacht}. ]Correct the unit and the number, and import the file again.',
        },
        dubbelzinnig: {
          message:
            'The point in "{waarde}" can mean two things: {duizend:aantal} or {decimaal}. It is here: {waar}.',
          hint: 'Write 1500 or 1.500,0 for thousands, and 1,5 with a comma for decimals.',
        },
      },
    },
  },
  'inlezen.onbekendePeriode': {
    nl: {
      message: 'De periode[ "{waarde}"] is niet te lezen[: {waar}].',
      hint: 'Schrijf een periode als 2026, 2026-01, 2026-Q1 of 2028 e.v.',
    },
    en: {
      message: 'The period[ "{waarde}"] cannot be read[: {waar}].',
      hint: 'Write a period as 2026, 2026-01, 2026-Q1 or 2028 e.v.',
    },
  },
  'inlezen.onbekendeRegio': {
    nl: {
      message: 'De regio[ "{waarde}"] is niet bekend[: {waar}].',
      hint: 'Gebruik de code van het CBS (GM0193, NL01) of een naam met kleine letters en streepjes.',
    },
    en: {
      message: 'The region[ "{waarde}"] is not known[: {waar}].',
      hint: 'Use the CBS code (GM0193, NL01) or a name in lower case with hyphens.',
    },
  },
  'inlezen.onbekendeCode': {
    nl: {
      message: 'De waarde[ "{waarde}"] is hier niet bekend[: {waar}].',
      hint: '[Mogelijk is: {verwacht}. ]Kies een van de bekende waarden.',
    },
    en: {
      message: 'The value[ "{waarde}"] is not known here[: {waar}].',
      hint: '[Possible is: {verwacht}. ]Choose one of the known values.',
    },
  },
  'inlezen.dubbeleRegel': {
    nl: {
      message:
        'Deze regel staat er twee keer in[: {waar}].[ Gevonden: "{waarde}".][ Eerder stond er "{eerdereWaarde}".][ Eerder op rij {eerdereRij}.]',
      hint: 'Laat van deze regels er één staan en lees het bestand opnieuw in.',
    },
    en: {
      message:
        'This line is in the file twice[: {waar}].[ Found: "{waarde}".][ Earlier it said "{eerdereWaarde}".][ Earlier on row {eerdereRij}.]',
      hint: 'Keep one of these lines and import the file again.',
    },
  },
} satisfies Record<string, PerLanguage<ErrorSentence>>
