import type { RoomSentences } from './sentence.ts'

export const opslagErrors: RoomSentences<'opslag'> = {
  'opslag.bestaatAl': {
    nl: {
      message: '{bestand} bestaat al. Er is niets overschreven.',
      hint: 'Kies een andere naam, of haal het oude bestand eerst weg.',
    },
    en: {
      message: '{bestand} already exists. Nothing was overwritten.',
      hint: 'Choose another name, or remove the old file first.',
    },
  },
  'opslag.nietGevonden': {
    nl: {
      message: '{bestand} is niet gevonden.',
      hint: 'Controleer de naam en de map.',
      byReason: {
        map: {
          message: 'De map {map} bestaat niet.',
          hint: 'Maak de map eerst, of controleer hoe u de naam hebt geschreven.',
        },
        geenMap: {
          message: '{bestand} is een bestand, geen map.',
          hint: 'Geef de map waarin het bestand staat.',
        },
      },
    },
    en: {
      message: '{bestand} was not found.',
      hint: 'Check the name and the folder.',
      byReason: {
        map: {
          message: 'The folder {map} does not exist.',
          hint: 'Make the folder first, or check how you wrote its name.',
        },
        geenMap: {
          message: '{bestand} is a file, not a folder.',
          hint: 'Give the folder that holds the file.',
        },
      },
    },
  },
  'opslag.geenDossier': {
    nl: {
      message: '{bestand} is geen dossier van Buigzaam.',
      hint: 'Kies een bestand dat met Buigzaam is gemaakt (.buigzaam). Gegevens leest u in met Inlezen.',
    },
    en: {
      message: '{bestand} is not a Buigzaam dossier.',
      hint: 'Choose a file made with Buigzaam (.buigzaam). Data files are read in with Import.',
    },
  },
  'opslag.nieuwerSchema': {
    nl: {
      message:
        '{bestand} is gemaakt met een nieuwere versie van Buigzaam[ (versie {versie}; dit programma kent {bekend})]. Het dossier is niet aangeraakt.',
      hint: 'Installeer een nieuwere versie van Buigzaam om dit dossier te openen.',
    },
    en: {
      message:
        '{bestand} was made with a newer version of Buigzaam[ (version {versie}; this program knows {bekend})]. The dossier was not touched.',
      hint: 'Install a newer version of Buigzaam to open this dossier.',
    },
  },
  'opslag.beschadigd': {
    nl: {
      message:
        'Het dossier[ {bestand}] is beschadigd.[ Er staan {grootte:aantal} bytes; het zouden er {verwacht:aantal} moeten zijn.][ Het gaat om het deel {deel}.]',
      hint: 'Gebruik een kopie van dit dossier. Bewaar het beschadigde bestand: soms is er nog iets uit te halen.',
    },
    en: {
      message:
        'The dossier[ {bestand}] is damaged.[ It holds {grootte:aantal} bytes; it should hold {verwacht:aantal}.][ It concerns the part {deel}.]',
      hint: 'Use a copy of this dossier. Keep the damaged file: sometimes part of it can be saved.',
    },
  },
  'opslag.herstelNodig': {
    nl: {
      message: '{bestand} is niet goed afgesloten. Herstellen kan alleen in een map waarin u mag schrijven.',
      hint: "Kopieer het dossier samen met het bestand dat op -journal eindigt naar zo'n map en open het daar.",
    },
    en: {
      message:
        '{bestand} was not closed properly. It can only be repaired in a folder in which you may write.',
      hint: 'Copy the dossier, together with the file that ends in -journal, to such a folder and open it there.',
    },
  },
  'opslag.alleenLezen': {
    nl: {
      message: '[{bestand} is alleen te lezen. ]Er is niets gewijzigd.',
      hint: 'Maak een kopie en werk daarin, of haal de schrijfbeveiliging van het bestand af.',
    },
    en: {
      message: '[{bestand} is read-only. ]Nothing was changed.',
      hint: 'Make a copy and work in that, or take the write protection off the file.',
    },
  },
  'opslag.inGebruik': {
    nl: {
      message:
        '[{bestand} is in gebruik. ]U kunt het bekijken, niet wijzigen.[ Het is open in een ander programma (proces {proces} op computer {computer}).]',
      hint: 'Sluit het dossier daar en open het hier opnieuw, of maak een kopie en werk daarin.',
    },
    en: {
      message:
        '[{bestand} is in use. ]You can look at it, not change it.[ It is open in another program (process {proces} on computer {computer}).]',
      hint: 'Close the dossier there and open it here again, or make a copy and work in that.',
    },
  },
  'opslag.mapAlleenLezen': {
    nl: {
      message: 'In deze map mag u niet schrijven[: {bestand}].',
      hint: 'Kies een map waarin u mag schrijven, bijvoorbeeld uw documenten.',
    },
    en: {
      message: 'You may not write in this folder[: {bestand}].',
      hint: 'Choose a folder in which you may write, for instance your documents.',
    },
  },
  'opslag.schijfVol': {
    nl: {
      message: 'De schijf is vol[: {bestand}]. Er is niets gewijzigd.',
      hint: 'Maak ruimte op de schijf of kies een andere plek. Probeer het dan opnieuw.',
    },
    en: {
      message: 'The disk is full[: {bestand}]. Nothing was changed.',
      hint: 'Free some space on the disk or choose another place. Then try again.',
    },
  },
  'opslag.nietLeesbaar': {
    nl: {
      message: '{bestand} is niet te lezen.',
      hint: 'Controleer of u het bestand mag openen en of een ander programma het vasthoudt.',
      byReason: {
        map: {
          message: '{bestand} is een map, geen bestand.',
          hint: 'Kies een bestand in deze map.',
        },
      },
    },
    en: {
      message: '{bestand} cannot be read.',
      hint: 'Check whether you may open the file and whether another program holds it.',
      byReason: {
        map: {
          message: '{bestand} is a folder, not a file.',
          hint: 'Choose a file in this folder.',
        },
      },
    },
  },
}
