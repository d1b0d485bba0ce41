import { inlezenContentErrors } from './inlezen-content.ts'
import type { RoomSentences } from './sentence.ts'

/** What can be wrong with a file as a whole; `inlezen-content.ts` has the faults of one cell. */
export const inlezenErrors: RoomSentences<'inlezen'> = {
  ...inlezenContentErrors,
  'inlezen.onbekendFormaat': {
    nl: {
      message: 'De indeling van het bestand is niet bekend[: {bestand}].[ Gevonden: {gevonden}.]',
      hint: 'Gebruik een CSV-bestand van CBS StatLine of een van onze eigen indelingen. In de handleiding staan voorbeelden.',
      byReason: {
        titelregel: {
          message: 'Het bestand begint met een titel[: {bestand}].[ De eerste regel is: {gevonden}.]',
          hint: 'Haal de regels boven de namen van de kolommen weg en lees het bestand opnieuw in.',
        },
      },
    },
    en: {
      message: 'The layout of the file is not known[: {bestand}].[ Found: {gevonden}.]',
      hint: 'Use a CSV file from CBS StatLine or one of our own layouts. The guide has examples.',
      byReason: {
        titelregel: {
          message: 'The file begins with a title[: {bestand}].[ Its first line is: {gevonden}.]',
          hint: 'Remove the lines above the names of the columns and import the file again.',
        },
      },
    },
  },
  'inlezen.nietWatHetZegt': {
    nl: {
      message:
        'Het bestand is niet wat de naam zegt[: {bestand}].[ Verwacht: {verwacht}.][ Gevonden: {gevonden}.]',
      hint: 'Open het bestand in het programma waar het bij hoort en sla het op als CSV. Lees dat bestand in.',
    },
    en: {
      message:
        'The file is not what its name says[: {bestand}].[ Expected: {verwacht}.][ Found: {gevonden}.]',
      hint: 'Open the file in the program it belongs to and save it as CSV. Then import that file.',
    },
  },
  'inlezen.afgekapt': {
    nl: {
      message:
        'Het bestand is niet compleet: {waar}.[ Deze rij heeft {gevonden} velden in plaats van {verwacht}.]',
      hint: 'Haal het bestand opnieuw op en lees het dan in.',
      byReason: {
        aanhalingsteken: {
          message: 'Een aanhalingsteken wordt niet gesloten: {waar}. De rest van het bestand ontbreekt.',
        },
        tekstNaAanhalingsteken: {
          message: 'Er staat tekst achter een gesloten aanhalingsteken: {waar}.',
          hint: 'Zet de hele cel tussen aanhalingstekens. Een aanhalingsteken in de tekst schrijft u dubbel.',
        },
      },
    },
    en: {
      message: 'The file is not complete: {waar}.[ This row has {gevonden} fields instead of {verwacht}.]',
      hint: 'Fetch the file again and then import it.',
      byReason: {
        aanhalingsteken: {
          message: 'A quotation mark is not closed: {waar}. The rest of the file is missing.',
        },
        tekstNaAanhalingsteken: {
          message: 'There is text behind a closed quotation mark: {waar}.',
          hint: 'Put the whole cell between quotation marks. A quotation mark in the text is written twice.',
        },
      },
    },
  },
  'inlezen.verkeerdScheidingsteken': {
    nl: {
      message: 'Het scheidingsteken klopt niet: {waar}.',
      hint: 'Sla het bestand op als CSV met een puntkomma tussen de velden.',
      byReason: {
        teVeelCellen: {
          message:
            'Deze rij heeft meer dan {verwacht} velden: {waar}. Misschien staat "{teken}" ook in een tekst of getal.',
          hint: 'Zet zulke cellen tussen aanhalingstekens, of gebruik een puntkomma tussen de velden.',
        },
        eenKolom: {
          message: 'Er is geen scheidingsteken gevonden[ in {bestand}]. De eerste regel is: {kop}.',
        },
      },
    },
    en: {
      message: 'The separator is wrong: {waar}.',
      hint: 'Save the file as CSV with a semicolon between the fields.',
      byReason: {
        teVeelCellen: {
          message:
            'This row has more than {verwacht} fields: {waar}. Perhaps "{teken}" also stands inside a text or number.',
          hint: 'Put such cells between quotation marks, or use a semicolon between the fields.',
        },
        eenKolom: { message: 'No separator was found[ in {bestand}]. The first line is: {kop}.' },
      },
    },
  },
  'inlezen.kolomOntbreekt': {
    nl: {
      message: '[In {bestand} ontbreekt: ]kolom {kolomnaam}[ (rij {rij} heeft die nodig)].',
      hint: '[Gevonden zijn: {gevonden}. ]Voeg de kolom toe met precies deze naam in de eerste regel.',
      byReason: {
        dubbel: {
          message: 'De kolom {kolomnaam} staat er twee keer in: {waar}.',
          hint: 'Haal een van de twee kolommen weg en lees het bestand opnieuw in.',
        },
        periode: {
          message:
            'Er is geen kolom met de periode[ in {bestand}], en de naam van het bestand noemt geen jaar.',
          hint: 'Zet het jaar van de cijfers in de naam van het bestand, bijvoorbeeld gemeente_2017.csv.',
        },
      },
    },
    en: {
      message: '[Missing from {bestand}: ]column {kolomnaam}[ (row {rij} needs it)].',
      hint: '[Found are: {gevonden}. ]Add the column with exactly this name in the first line.',
      byReason: {
        dubbel: {
          message: 'The column {kolomnaam} is there twice: {waar}.',
          hint: 'Remove one of the two columns and import the file again.',
        },
        periode: {
          message:
            'There is no column with the period[ in {bestand}], and the name of the file holds no year.',
          hint: 'Put the year of the figures in the name of the file, for example gemeente_2017.csv.',
        },
      },
    },
  },
  'inlezen.leegBestand': {
    nl: {
      message: 'Het bestand is leeg[: {bestand}].',
      hint: 'Kies een bestand met een kopregel en ten minste een regel met gegevens.',
      byReason: { alleenKop: { message: 'Er staat alleen een kopregel in het bestand[: {bestand}].' } },
    },
    en: {
      message: 'The file is empty[: {bestand}].',
      hint: 'Choose a file with a header line and at least one line of data.',
      byReason: { alleenKop: { message: 'There is only a header line in the file[: {bestand}].' } },
    },
  },
  'inlezen.teGroot': {
    nl: {
      message:
        'Dit is te groot om in te lezen[: {waar}][. Het gaat om: {wat}].[ Gevonden: {gevonden:aantal}.][ Grootte: {grootte:aantal}.][ De grens is {grens:aantal}.]',
      hint: 'Neem een kleiner deel van de gegevens en lees dat in.',
    },
    en: {
      message:
        'This is too large to import[: {waar}][. It concerns: {wat}].[ Found: {gevonden:aantal}.][ Size: {grootte:aantal}.][ The limit is {grens:aantal}.]',
      hint: 'Take a smaller part of the data and import that.',
    },
  },
  'inlezen.persoonsgegevens': {
    nl: {
      message: 'Er staan waarschijnlijk persoonsgegevens in het bestand: {waar}.[ Soort: {soort}.]',
      hint: 'Dit programma heeft geen persoonsgegevens nodig. Haal de kolom weg en lees het bestand opnieuw in. Er is niets bewaard.',
    },
    en: {
      message: 'The file probably holds personal data: {waar}.[ Kind: {soort}.]',
      hint: 'This program needs no personal data. Remove the column and import the file again. Nothing was stored.',
    },
  },
  'inlezen.codering': {
    nl: {
      message: 'De tekens[ in {waar}] zijn niet goed te lezen[ als {verwacht}][ (byte {byte})].',
      hint: 'Sla het bestand op als CSV UTF-8 en lees het opnieuw in.',
    },
    en: {
      message: 'The characters[ in {waar}] cannot be read properly[ as {verwacht}][ (byte {byte})].',
      hint: 'Save the file as CSV UTF-8 and import it again.',
    },
  },
}
