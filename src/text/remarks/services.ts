import type { PerLanguage } from '../language.ts'

/** Remarks of the use cases. */
export const serviceRemarks = {
  'dienst.anderePinnen': {
    nl: 'Dit scenario is gemaakt met andere gegevens dan die van dit dossier[: {wat}]. De uitkomst kan anders zijn dan de maker zag.',
    en: 'This scenario was made with other data than those of this dossier[: {wat}]. The outcome may differ from what its author saw.',
  },
  'dienst.nieuwerScenario': {
    nl: 'Dit scenariobestand is gemaakt met een nieuwere versie van Buigzaam (vorm {versie}; dit programma kent tot en met {bekend}).[ Niet meegenomen: {velden}.] De uitkomst kan anders zijn dan de maker zag.',
    en: 'This scenario file was made with a newer version of Buigzaam (form {versie}; this program knows up to {bekend}).[ Left out: {velden}.] The outcome may differ from what its author saw.',
  },
  'dienst.alIngelezen': {
    nl: 'Dit bestand was al ingelezen. Er is niets gewijzigd.',
    en: 'This file was imported before. Nothing was changed.',
  },
  'dienst.waardeVervangen': {
    nl: '{sleutel}[ {periode}][ ({regio})] was {was} en is nu {wordt}.',
    en: '{sleutel}[ {periode}][ ({regio})] was {was} and is now {wordt}.',
  },
  'dienst.vangnetRegelAanname': {
    nl: 'De regel voor {jaar} ({variant}) is een aanname.',
    en: 'The rule for {jaar} ({variant}) is an assumption.',
  },
} satisfies Record<string, PerLanguage<string>>
