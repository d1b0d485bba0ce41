import type { RoomSentences } from './sentence.ts'

export const contractErrors: RoomSentences<'contract' | 'opdracht'> = {
  'contract.onbekendeMethode': {
    nl: {
      message: 'Het programma kent de vraag "{methode}" niet.',
      hint: 'Laad het scherm opnieuw. Scherm en programma horen bij dezelfde versie.',
    },
    en: {
      message: 'The program does not know the call "{methode}".',
      hint: 'Reload the screen. Screen and program belong to the same version.',
    },
  },
  'contract.ongeldigeInvoer': {
    nl: {
      message: 'De invoer past niet bij deze vraag[ ({methode})][: {pad}].[ {reden}]',
      hint: 'Verbeter de invoer en probeer het opnieuw.',
    },
    en: {
      message: 'The input does not fit this call[ ({methode})][: {pad}].[ {reden}]',
      hint: 'Correct the input and try again.',
    },
  },
  'contract.nietToegestaan': {
    nl: {
      message: 'Deze vraag is hier niet toegestaan.',
      hint: 'Open het programma opnieuw via het adres dat bij het starten is getoond.',
    },
    en: {
      message: 'This call is not allowed here.',
      hint: 'Open the program again with the address shown when it started.',
    },
  },
  'contract.intern': {
    nl: {
      message: 'Er ging iets mis in het programma zelf. Uw dossier is niet gewijzigd door deze opdracht.',
      hint: 'Probeer het nog eens. Blijft het misgaan, geef dan het kenmerk door[: {kenmerk}].',
    },
    en: {
      message: 'Something went wrong inside the program itself. Your dossier was not changed by this task.',
      hint: 'Try once more. If it keeps going wrong, pass on the reference[: {kenmerk}].',
    },
  },
  'opdracht.verkeerdGebruik': {
    nl: { message: 'De opdracht klopt niet.[ {reden}]', hint: 'Met --help ziet u hoe de opdracht werkt.' },
    en: { message: 'The command is not right.[ {reden}]', hint: 'Use --help to see how the command works.' },
  },
  'opdracht.poortBezet': {
    nl: {
      message: 'De poort {poort} is al in gebruik of niet toegestaan.',
      hint: 'Kies een andere poort, of laat --port weg.',
    },
    en: {
      message: 'Port {poort} is in use already or not allowed.',
      hint: 'Choose another port, or leave --port out.',
    },
  },
  'opdracht.bestandBestaatAl': {
    nl: {
      message: '{bestand} bestaat al. Er is niets overschreven.',
      hint: 'Kies een andere naam, of gebruik --overschrijf.',
    },
    en: {
      message: '{bestand} already exists. Nothing was overwritten.',
      hint: 'Choose another name, or use --overschrijf.',
    },
  },
}
