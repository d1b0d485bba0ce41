import type { RoomSentences } from './sentence.ts'

export const dienstErrors: RoomSentences<'dienst'> = {
  'dienst.scenarioOnbekend': {
    nl: {
      message: 'Het scenario "{scenario}" zit niet in dit dossier.',
      hint: "[Wel aanwezig: {aanwezig}. ]Kies een van de scenario's van dit dossier of geef een bestand dat eindigt op .scenario.json.",
    },
    en: {
      message: 'The scenario "{scenario}" is not in this dossier.',
      hint: '[Present are: {aanwezig}. ]Choose one of the scenarios of this dossier or give a file that ends in .scenario.json.',
    },
  },
  'dienst.scenarioBestaatAl': {
    nl: {
      message: 'Er is al een scenario "{scenario}" in dit dossier.',
      hint: 'Kies een andere naam voor het nieuwe scenario.',
    },
    en: {
      message: 'There already is a scenario "{scenario}" in this dossier.',
      hint: 'Choose another name for the new scenario.',
    },
  },
  'dienst.nietVastgelegd': {
    nl: {
      message: 'Het scenario "{scenario}" is nog nooit vastgelegd.',
      hint: 'Leg het eerst vast, of gebruik het concept.',
    },
    en: {
      message: 'The scenario "{scenario}" was never frozen.',
      hint: 'Freeze it first, or use the draft.',
    },
  },
  'dienst.geenGegevens': {
    nl: {
      message: 'In dit dossier staan nog te weinig gegevens: de gemeente of de peildatum is niet bekend.',
      hint: 'Lees de bestanden in met de taakstelling en het aantal uitkeringen per maand van uw gemeente.',
    },
    en: {
      message:
        'This dossier does not hold enough data yet: the municipality or the reference date is not known.',
      hint: 'Import the files with the savings target and the number of benefits a month of your municipality.',
    },
  },
  'dienst.grafiekOnbekend': {
    nl: {
      message: 'De grafiek "{grafiek}" bestaat niet.',
      hint: '[Mogelijk zijn: {mogelijk}. ]Kies een van de bekende grafieken.',
    },
    en: {
      message: 'The chart "{grafiek}" does not exist.',
      hint: '[Possible are: {mogelijk}. ]Choose one of the known charts.',
    },
  },
  'dienst.tabelOnbekend': {
    nl: {
      message: 'De tabel "{tabel}" bestaat niet.',
      hint: '[Mogelijk zijn: {mogelijk}. ]Kies een van de bekende tabellen.',
    },
    en: {
      message: 'The table "{tabel}" does not exist.',
      hint: '[Possible are: {mogelijk}. ]Choose one of the known tables.',
    },
  },
  'dienst.getalOnbekend': {
    nl: {
      message: 'Het getal "{getal}" bestaat niet in deze doorrekening.',
      hint: '[Mogelijk zijn bijvoorbeeld: {mogelijk}. ]Kies een getal uit een tabel of grafiek.',
    },
    en: {
      message: 'The number "{getal}" does not exist in this run.',
      hint: '[Possible are for instance: {mogelijk}. ]Choose a number from a table or chart.',
    },
  },
  'dienst.nietsOngedaanTeMaken': {
    nl: { message: 'Er is niets om ongedaan te maken.', hint: 'Dit is de oudste stand van het dossier.' },
    en: { message: 'There is nothing to undo.', hint: 'This is the oldest state of the dossier.' },
  },
  'dienst.nietsOpnieuwTeDoen': {
    nl: { message: 'Er is niets om opnieuw te doen.', hint: 'Dit is de nieuwste stand van het dossier.' },
    en: { message: 'There is nothing to redo.', hint: 'This is the newest state of the dossier.' },
  },
  'dienst.geenDossierOpen': {
    nl: { message: 'Er is geen dossier open.', hint: 'Open eerst een dossier of bekijk het voorbeeld.' },
    en: { message: 'No dossier is open.', hint: 'Open a dossier first or look at the example.' },
  },
  'dienst.gegevensGewijzigd': {
    nl: {
      message: 'De gegevens zijn gewijzigd sinds dit scenario is vastgelegd.[ Het gaat om {wat}.]',
      hint: 'Bekijk de uitkomst opnieuw en leg het scenario dan opnieuw vast.',
    },
    en: {
      message: 'The data have changed since this scenario was frozen.[ It concerns {wat}.]',
      hint: 'Look at the outcome again and then freeze the scenario again.',
    },
  },
  'dienst.geannuleerd': {
    nl: {
      message: 'De opdracht is geannuleerd. Er is niets gewijzigd.',
      hint: 'Start de opdracht opnieuw als u wilt doorgaan.',
    },
    en: {
      message: 'The task was cancelled. Nothing was changed.',
      hint: 'Start the task again if you want to go on.',
    },
  },
}
