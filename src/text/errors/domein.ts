import type { RoomSentences } from './sentence.ts'

export const domeinErrors: RoomSentences<'domein'> = {
  'domein.onbekendeSleutel': {
    nl: {
      message:
        'De sleutel "{sleutel}" bestaat niet[: het deel "{deel}" is niet bekend][ in {bestand}][, regel {regel}][, laag {laag}][, maatregel {maatregel}][ (op de plaats {pad})].',
      hint: '[Bedoelt u "{suggestie}"? ][Bekend: {bekend}. ]Kijk de schrijfwijze na. "buigzaam inspect <dossier> parameters" toont alle sleutels.',
    },
    en: {
      message:
        'The key "{sleutel}" does not exist[: the part "{deel}" is not known][ in {bestand}][, line {regel}][, layer {laag}][, measure {maatregel}][ (at {pad})].',
      hint: '[Did you mean "{suggestie}"? ][Known: {bekend}. ]Check the spelling. "buigzaam inspect <dossier> parameters" shows all keys.',
    },
  },
  'domein.ongeldigeWaarde': {
    nl: {
      message:
        'De waarde [{waarde} ]past niet[ bij {sleutel}][: {waar}][, regel {regel}][, laag {laag}][, maatregel {maatregel}][ (op de plaats {pad})].',
      hint: '[Verwacht: {verwacht}. ]Verbeter de waarde en probeer het opnieuw.',
      byReason: {
        getalAlsTekst: {
          message:
            'De waarde {waarde} is een tekst, maar bij {sleutel} hoort een getal[: {waar}][, regel {regel}][, laag {laag}][, maatregel {maatregel}][ (op de plaats {pad})].',
          hint: 'Schrijf het getal zonder aanhalingstekens en met een punt.[ Verwacht: {verwacht}.]',
        },
        ontbreekt: {
          message:
            'Het veld {sleutel} ontbreekt[: {waar}][, regel {regel}][, laag {laag}][, maatregel {maatregel}][ (op de plaats {pad})].',
          hint: 'Vul het veld in.[ Verwacht: {verwacht}.]',
        },
      },
    },
    en: {
      message:
        'The value [{waarde} ]does not fit[ {sleutel}][: {waar}][, line {regel}][, layer {laag}][, measure {maatregel}][ (at {pad})].',
      hint: '[Expected: {verwacht}. ]Correct the value and try again.',
      byReason: {
        getalAlsTekst: {
          message:
            'The value {waarde} is a text, but {sleutel} takes a number[: {waar}][, line {regel}][, layer {laag}][, measure {maatregel}][ (at {pad})].',
          hint: 'Write the number without quotation marks and with a dot.[ Expected: {verwacht}.]',
        },
        ontbreekt: {
          message:
            'The field {sleutel} is missing[: {waar}][, line {regel}][, layer {laag}][, measure {maatregel}][ (at {pad})].',
          hint: 'Fill in the field.[ Expected: {verwacht}.]',
        },
      },
    },
  },
  'domein.nieuwereVersie': {
    nl: {
      message:
        'Het bestand[ {bestand}] is gemaakt met een nieuwere versie van Buigzaam[ ({versie}; dit programma kent tot en met {bekend})][, regel {regel}][ (op de plaats {pad})].',
      hint: 'Installeer een nieuwere versie van Buigzaam, of vraag om het bestand in de oude vorm.',
    },
    en: {
      message:
        'The file[ {bestand}] was made with a newer version of Buigzaam[ ({versie}; this program knows up to {bekend})][, line {regel}][ (at {pad})].',
      hint: 'Install a newer version of Buigzaam, or ask for the file in the older form.',
    },
  },
  'domein.maandBuitenHorizon': {
    nl: {
      message:
        'De maand {maand:maand} valt buiten de doorrekening[ van {van:maand} tot en met {tot:maand}][ ({sleutel})][ bij maatregel {maatregel}].',
      hint: 'Kies een maand na de peildatum en voor het einde van de doorrekening.',
      byReason: {
        gerealiseerd: {
          message:
            'De maand {maand:maand} ligt op of voor de peildatum {van:maand}[ ({sleutel})][ bij maatregel {maatregel}]. Die maand is al gemeten.',
          hint: 'Laat de maatregel beginnen na de peildatum. Wat eerder gebeurde, zit al in de cijfers.',
        },
        voorStart: {
          message: 'Het einde {maand:maand} ligt voor het begin {van:maand}[ bij maatregel {maatregel}].',
          hint: 'Kies een einde na het begin, of laat het einde leeg.',
        },
        verleden: {
          message:
            'De sleutel {sleutel} gaat over het verleden. Het jaar {jaar} hoort daar in dit dossier niet bij.',
          hint: '[Mogelijk: {jaren}. ]Kies een jaar waarvan het dossier cijfers heeft.',
        },
        kosten: {
          message:
            'De kosten in {jaar}[ bij maatregel {maatregel}] vallen buiten de jaren van de doorrekening.',
          hint: '[Het eerste en het laatste jaar zijn {jaren}. ]Zet de kosten in een jaar dat meetelt, of haal ze weg.',
        },
      },
    },
    en: {
      message:
        'The month {maand:maand} is outside the run[ from {van:maand} up to {tot:maand}][ ({sleutel})][ in measure {maatregel}].',
      hint: 'Choose a month after the reference date and before the end of the run.',
      byReason: {
        gerealiseerd: {
          message:
            'The month {maand:maand} is on or before the reference date {van:maand}[ ({sleutel})][ in measure {maatregel}]. It has been measured already.',
          hint: 'Let the measure begin after the reference date. What happened earlier is in the figures.',
        },
        voorStart: {
          message: 'The end {maand:maand} is before the start {van:maand}[ in measure {maatregel}].',
          hint: 'Choose an end after the start, or leave the end empty.',
        },
        verleden: {
          message: 'The key {sleutel} is about the past. The year {jaar} is not part of it in this dossier.',
          hint: '[Possible: {jaren}. ]Choose a year for which the dossier has figures.',
        },
        kosten: {
          message: 'The costs in {jaar}[ of measure {maatregel}] are outside the years of the run.',
          hint: '[The first and the last year are {jaren}. ]Put the costs in a year that counts, or take them away.',
        },
      },
    },
  },
  'domein.parameterOntbreekt': {
    nl: {
      message: 'In dit dossier ontbreken parameters[ ({aantal})]: {sleutels}.',
      hint: 'Lees het bestand in waarin deze parameters staan. Staat "toon alleen feiten" aan? Dan tellen aannames niet mee.',
      byReason: {
        alleenFeiten: {
          message:
            'Met alleen feiten valt er niets door te rekenen: [{aantal} ]aannames doen niet mee, zoals {sleutels}.',
          hint: 'Zet "toon alleen feiten" uit om met de aannames te rekenen.',
        },
      },
    },
    en: {
      message: 'Parameters are missing from this dossier[ ({aantal})]: {sleutels}.',
      hint: 'Import the file that holds these parameters. With "show facts only", assumptions do not count.',
      byReason: {
        alleenFeiten: {
          message:
            'With facts only there is nothing to run: [{aantal} ]assumptions are left out, such as {sleutels}.',
          hint: 'Switch "show facts only" off to calculate with the assumptions.',
        },
      },
    },
  },
  'domein.geenJson': {
    nl: {
      message: 'Het bestand[ {bestand}] is geen leesbaar scenariobestand (JSON)[, fout op regel {regel}].',
      hint: 'Open het bestand in een teksteditor of vraag de maker om het opnieuw te sturen.',
      byReason: {
        afgekapt: {
          message: 'Het scenariobestand[ {bestand}] is niet compleet: het houdt op bij regel {regel}.',
        },
      },
    },
    en: {
      message: 'The file[ {bestand}] is not a readable scenario file (JSON)[, error on line {regel}].',
      hint: 'Open the file in a text editor or ask its author to send it again.',
      byReason: {
        afgekapt: { message: 'The scenario file[ {bestand}] is not complete: it ends at line {regel}.' },
      },
    },
  },
  'domein.dubbeleSleutel': {
    nl: {
      message: 'De sleutel "{sleutel}" staat er twee keer in[: {bestand}][, regel {regel}].',
      hint: 'Laat er één staan. Nu is niet te zien welke waarde u bedoelt.',
    },
    en: {
      message: 'The key "{sleutel}" is there twice[: {bestand}][, line {regel}].',
      hint: 'Keep one of them. It cannot be seen now which value you mean.',
    },
  },
  'domein.bestandTeGroot': {
    nl: {
      message:
        'Het bestand[ {bestand}] is te groot voor een scenario[: {gevonden:aantal} tekens, hooguit {grens:aantal}][: meer dan {niveaus} niveaus diep, regel {regel}].',
      hint: 'Een scenario bevat alleen wat verschilt. Vraag de maker om het opnieuw te sturen.',
    },
    en: {
      message:
        'The file[ {bestand}] is too large for a scenario[: {gevonden:aantal} characters, at most {grens:aantal}][: more than {niveaus} levels deep, line {regel}].',
      hint: 'A scenario holds only what differs. Ask its author to send it again.',
    },
  },
  'domein.geenScenario': {
    nl: {
      message:
        'Het bestand[ {bestand}] is geen scenario van Buigzaam[, regel {regel}][: het noemt zich {gevonden}].',
      hint: 'Kies een bestand dat eindigt op .scenario.json en met Buigzaam is gemaakt.',
    },
    en: {
      message:
        'The file[ {bestand}] is not a scenario of Buigzaam[, line {regel}][: it calls itself {gevonden}].',
      hint: 'Choose a file that ends in .scenario.json and was made with Buigzaam.',
    },
  },
}
