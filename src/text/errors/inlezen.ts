import type { RoomSentences } from './sentence.ts'

export const inlezenErrors: RoomSentences<'inlezen'> = {
  'inlezen.onbekendFormaat': {
    nl: {
      message: 'De indeling van {bestand} is niet bekend.[ De eerste regel is: {kop}.]',
      hint: 'Gebruik een bestand van CBS StatLine of een van onze eigen indelingen. In de handleiding staan voorbeelden.',
    },
    en: {
      message: 'The layout of {bestand} is not known.[ Its first line is: {kop}.]',
      hint: 'Use a file from CBS StatLine or one of our own layouts. The guide has examples.',
    },
  },
  'inlezen.nietWatHetZegt': {
    nl: {
      message: '{bestand} is niet wat de naam zegt[: het lijkt op {lijktOp}].',
      hint: 'Open het bestand in het programma waar het bij hoort en sla het op als CSV. Lees dat bestand in.',
    },
    en: {
      message: '{bestand} is not what its name says[: it looks like {lijktOp}].',
      hint: 'Open the file in the program it belongs to and save it as CSV. Then import that file.',
    },
  },
  'inlezen.afgekapt': {
    nl: {
      message:
        'Het bestand is niet compleet: {waar}.[ Deze regel heeft {gevonden} velden in plaats van {verwacht}.]',
      hint: 'Haal het bestand opnieuw op en lees het dan in.',
    },
    en: {
      message: 'The file is not complete: {waar}.[ This line has {gevonden} fields instead of {verwacht}.]',
      hint: 'Fetch the file again and then import it.',
    },
  },
  'inlezen.verkeerdScheidingsteken': {
    nl: {
      message:
        'Het scheidingsteken klopt niet: {waar}.[ Verwacht is "{verwacht}", gevonden is "{gevonden}".]',
      hint: 'Sla het bestand op als CSV met een puntkomma tussen de velden.',
    },
    en: {
      message: 'The separator is wrong: {waar}.[ Expected is "{verwacht}", found is "{gevonden}".]',
      hint: 'Save the file as CSV with a semicolon between the fields.',
    },
  },
  'inlezen.tekstInGetal': {
    nl: {
      message: 'Hier staat tekst waar een getal hoort: {waar}.[ Gevonden: "{waarde}".]',
      hint: 'Zet er een getal neer, of laat de cel leeg als het getal niet bekend is.',
    },
    en: {
      message: 'There is text where a number belongs: {waar}.[ Found: "{waarde}".]',
      hint: 'Put a number there, or leave the cell empty if the number is not known.',
    },
  },
  'inlezen.kolomOntbreekt': {
    nl: {
      message: 'In {bestand} ontbreekt een kolom[: {ontbreekt}].',
      hint: 'Voeg de kolom toe met precies deze naam in de eerste regel.',
    },
    en: {
      message: 'A column is missing from {bestand}[: {ontbreekt}].',
      hint: 'Add the column with exactly this name in the first line.',
    },
  },
  'inlezen.leegBestand': {
    nl: {
      message: '{bestand} is leeg.',
      hint: 'Kies een bestand met een kopregel en ten minste een regel met gegevens.',
    },
    en: {
      message: '{bestand} is empty.',
      hint: 'Choose a file with a header line and at least one line of data.',
    },
  },
  'inlezen.teGroot': {
    nl: {
      message: '{waar} is te groot[: {grootte:aantal}][ (de grens is {grens:aantal})].',
      hint: 'Neem een kleiner deel van de gegevens en lees dat in.',
    },
    en: {
      message: '{waar} is too large[: {grootte:aantal}][ (the limit is {grens:aantal})].',
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
  'inlezen.onbekendePeriode': {
    nl: {
      message: 'De periode[ "{waarde}"] is niet te lezen: {waar}.',
      hint: 'Schrijf een periode als 2026, 2026-01, 2026-Q1 of 2028 e.v.',
    },
    en: {
      message: 'The period[ "{waarde}"] cannot be read: {waar}.',
      hint: 'Write a period as 2026, 2026-01, 2026-Q1 or 2028 e.v.',
    },
  },
  'inlezen.onbekendeRegio': {
    nl: {
      message: 'De regio[ "{waarde}"] is niet bekend: {waar}.',
      hint: 'Gebruik de code van het CBS (GM0193, NL01) of een naam met kleine letters en streepjes.',
    },
    en: {
      message: 'The region[ "{waarde}"] is not known: {waar}.',
      hint: 'Use the CBS code (GM0193, NL01) or a name in lower case with hyphens.',
    },
  },
  'inlezen.onbekendeCode': {
    nl: {
      message: 'De code[ "{waarde}"] is niet bekend: {waar}.',
      hint: '[Mogelijk zijn: {mogelijk}. ]Kies een van de bekende codes.',
    },
    en: {
      message: 'The code[ "{waarde}"] is not known: {waar}.',
      hint: '[Possible are: {mogelijk}. ]Choose one of the known codes.',
    },
  },
  'inlezen.dubbeleRegel': {
    nl: {
      message: 'Deze regel staat er twee keer in: {waar}.[ Het gaat om {sleutel}.][ Eerder op rij {eerder}.]',
      hint: 'Laat van deze regels er één staan en lees het bestand opnieuw in.',
    },
    en: {
      message: 'This line is in the file twice: {waar}.[ It concerns {sleutel}.][ Earlier on row {eerder}.]',
      hint: 'Keep one of these lines and import the file again.',
    },
  },
  'inlezen.codering': {
    nl: {
      message: 'De tekens in {waar} zijn niet goed te lezen[ ({codering})].',
      hint: 'Sla het bestand op als CSV UTF-8 en lees het opnieuw in.',
    },
    en: {
      message: 'The characters in {waar} cannot be read properly[ ({codering})].',
      hint: 'Save the file as CSV UTF-8 and import it again.',
    },
  },
}
