import type { PerLanguage } from '../language.ts'
import type { ErrorSentence } from './sentence.ts'

/** Faults of one cell or one row. */
export const inlezenContentErrors = {
  'inlezen.tekstInGetal': {
    nl: {
      message: 'Hier staat tekst waar een getal hoort: {waar}.[ Gevonden: "{waarde}".]',
      hint: '[Verwacht: {verwacht}. ]Zet er een getal neer, of laat de cel leeg als het getal niet bekend is.',
    },
    en: {
      message: 'There is text where a number belongs: {waar}.[ Found: "{waarde}".]',
      hint: '[Expected: {verwacht}. ]Put a number there, or leave the cell empty if the number is not known.',
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
