import type { RoomSentences } from './sentence.ts'

export const domeinErrors: RoomSentences<'domein'> = {
  'domein.onbekendeSleutel': {
    nl: {
      message: 'De sleutel "{sleutel}" bestaat niet[ in {bestand}][ (op de plaats {pad})].',
      hint: '[Bedoelt u "{suggestie}"? ]Kijk de schrijfwijze na. "buigzaam inspect <dossier> parameters" toont alle sleutels.',
    },
    en: {
      message: 'The key "{sleutel}" does not exist[ in {bestand}][ (at {pad})].',
      hint: '[Did you mean "{suggestie}"? ]Check the spelling. "buigzaam inspect <dossier> parameters" shows all keys.',
    },
  },
  'domein.ongeldigeWaarde': {
    nl: {
      message:
        'De waarde [{waarde} ]past niet[ bij {sleutel}][ in {bestand}][ op de plaats {pad}].[ {reden}]',
      hint: '[Verwacht: {verwacht}. ]Verbeter de waarde en probeer het opnieuw.',
    },
    en: {
      message: 'The value [{waarde} ]does not fit[ {sleutel}][ in {bestand}][ at {pad}].[ {reden}]',
      hint: '[Expected: {verwacht}. ]Correct the value and try again.',
    },
  },
  'domein.nieuwereVersie': {
    nl: {
      message:
        'Het bestand[ {bestand}] is gemaakt met een nieuwere versie van Buigzaam[ ({versie}; dit programma kent tot en met {bekend})].',
      hint: 'Installeer een nieuwere versie van Buigzaam, of vraag om het bestand in de oude vorm.',
    },
    en: {
      message:
        'The file[ {bestand}] was made with a newer version of Buigzaam[ ({versie}; this program knows up to {bekend})].',
      hint: 'Install a newer version of Buigzaam, or ask for the file in the older form.',
    },
  },
  'domein.maandBuitenHorizon': {
    nl: {
      message:
        'De maand {maand:maand} valt buiten de doorrekening[ van {van:maand} tot en met {tot:maand}][ ({sleutel})].',
      hint: 'Kies een maand na de peildatum en voor het einde van de doorrekening.',
    },
    en: {
      message:
        'The month {maand:maand} is outside the run[ from {van:maand} up to {tot:maand}][ ({sleutel})].',
      hint: 'Choose a month after the reference date and before the end of the run.',
    },
  },
  'domein.parameterOntbreekt': {
    nl: {
      message: 'De parameter "{sleutel}" ontbreekt in dit dossier.',
      hint: 'Lees het bestand in waarin deze parameter staat. Staat "toon alleen feiten" aan? Dan tellen aannames niet mee.',
    },
    en: {
      message: 'The parameter "{sleutel}" is missing from this dossier.',
      hint: 'Import the file that holds this parameter. With "show facts only", assumptions do not count.',
    },
  },
  'domein.geenJson': {
    nl: {
      message:
        'Het bestand[ {bestand}] is geen leesbaar scenariobestand (JSON)[, fout op regel {regel}].[ {reden}]',
      hint: 'Open het bestand in een teksteditor of vraag de maker om het opnieuw te sturen.',
    },
    en: {
      message:
        'The file[ {bestand}] is not a readable scenario file (JSON)[, error on line {regel}].[ {reden}]',
      hint: 'Open the file in a text editor or ask its author to send it again.',
    },
  },
}
