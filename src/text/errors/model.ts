import type { RoomSentences } from './sentence.ts'

export const modelErrors: RoomSentences<'model'> = {
  'model.negatieveInstroom': {
    nl: {
      message: 'De nieuwe instroom van de groep {groep} komt onder nul uit[ ({waarde} per maand)].',
      hint: 'De terugkeer is groter dan de hele instroom. Controleer instroom.totaal en terugkeer van deze groep.',
    },
    en: {
      message: 'The new inflow of the group {groep} falls below zero[ ({waarde} a month)].',
      hint: 'Re-entry is larger than all inflow. Check instroom.totaal and terugkeer for this group.',
    },
  },
  'model.maandOntbreekt': {
    nl: {
      message: 'De gemeten stand van {maand:maand} ontbreekt. Het jaar [{jaar} ]is daarom niet te berekenen.',
      hint: 'Lees de maandstand in, of kies een peildatum in december.',
    },
    en: {
      message: 'The realised stock of {maand:maand} is missing, so the year [{jaar} ]cannot be calculated.',
      hint: 'Import the monthly stock, or choose a reference date in December.',
    },
  },
  'model.budgetOntbreekt': {
    nl: {
      message: 'Er is geen BUIG-budget bekend[ voor {jaar}].',
      hint: 'Lees het budget uit de beschikking in. Zonder budget is er geen saldo.',
    },
    en: {
      message: 'No BUIG budget is known[ for {jaar}].',
      hint: 'Import the budget from the official notice. Without a budget there is no balance.',
    },
  },
  'model.jaarBuitenHorizon': {
    nl: {
      message: 'Het jaar {jaar} valt buiten de doorrekening[ van {van} tot en met {tot}].',
      hint: 'Kies een jaar binnen de doorrekening.',
    },
    en: {
      message: 'The year {jaar} is outside the run[ from {van} up to {tot}].',
      hint: 'Choose a year within the run.',
    },
  },
  'model.kansenBuitenBereik': {
    nl: {
      message: 'Een kans ligt niet tussen 0 en 1[: {sleutel}][ = {waarde}][ (groep {groep})].',
      hint: 'Verbeter de kans. Een kans van 2% schrijft u als 0,02.',
    },
    en: {
      message: 'A chance is not between 0 and 1[: {sleutel}][ = {waarde}][ (group {groep})].',
      hint: 'Correct the chance. A chance of 2% is written as 0.02.',
    },
  },
  'model.geenGroepen': {
    nl: {
      message: 'Er zijn geen groepen om mee te rekenen.',
      hint: 'Lees de parameters van de beginstand in (begin.…). Staat "toon alleen feiten" aan? Zet het dan uit.',
    },
    en: {
      message: 'There are no groups to calculate with.',
      hint: 'Import the parameters of the opening stock (begin.…). If "show facts only" is on, turn it off.',
    },
  },
}
