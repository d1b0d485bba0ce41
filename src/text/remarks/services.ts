import type { PerLanguage } from '../language.ts'

/** Remarks of the use cases. */
export const serviceRemarks = {
  'dienst.anderePinnen': {
    nl: 'Dit scenario is gemaakt met andere gegevens dan die van dit dossier[: {wat}]. De uitkomst kan anders zijn dan de maker zag.',
    en: 'This scenario was made with other data than those of this dossier[: {wat}]. The outcome may differ from what its author saw.',
  },
} satisfies Record<string, PerLanguage<string>>
