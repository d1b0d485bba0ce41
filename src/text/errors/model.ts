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
  'model.vormKloptNiet': {
    nl: {
      message:
        'De invoer van de doorrekening past niet in elkaar[: {sleutel}][ heeft {gevonden} waarden in plaats van {verwacht}].',
      hint: 'Lees de parameters opnieuw in. Elke groep, klasse en reden heeft één waarde nodig.',
    },
    en: {
      message:
        'The inputs of the run do not fit together[: {sleutel}][ has {gevonden} values instead of {verwacht}].',
      hint: 'Import the parameters again. Every group, class and reason needs one value.',
    },
  },
  'model.groepOntbreekt': {
    nl: {
      message: 'De groep {groep} bestaat niet.',
      hint: '[Wel bekend: {bekend}. ]Kies een groep die in de beginstand voorkomt.',
    },
    en: {
      message: 'The group {groep} does not exist.',
      hint: '[Known are: {bekend}. ]Choose a group of the opening stock.',
    },
  },
  'model.doelgroepOnbekend': {
    nl: {
      message: 'De doelgroep[ van de maatregel {maatregel}] bestaat niet[: {waarde}].',
      hint: '[Wel bekend: {bekend}. ]Kies een leeftijd, afstand of duur die in het dossier voorkomt.',
    },
    en: {
      message: 'The target group[ of the measure {maatregel}] does not exist[: {waarde}].',
      hint: '[Known are: {bekend}. ]Choose an age, distance or duration that is in the dossier.',
    },
  },
  'model.redenOnbekend': {
    nl: {
      message: 'De reden van uitstroom[ "{reden}"] is niet bekend[ (maatregel {maatregel})].',
      hint: '[Wel bekend: {bekend}. ]Kies een van de bekende redenen.',
    },
    en: {
      message: 'The reason for leaving[ "{reden}"] is not known[ (measure {maatregel})].',
      hint: '[Known are: {bekend}. ]Choose one of the known reasons.',
    },
  },
  'model.lastenOntbreken': {
    nl: {
      message: 'De lasten[ van {jaar}] ontbreken.[ Het gaat om {sleutel}.]',
      hint: 'Lees de lasten van dat jaar in. Zonder die lasten is het volgende jaar niet te berekenen.',
    },
    en: {
      message: 'The costs[ of {jaar}] are missing.[ It concerns {sleutel}.]',
      hint: 'Import the costs of that year. Without them the next year cannot be calculated.',
    },
  },
  'model.prijsOntbreekt': {
    nl: {
      message: 'De prijs van een uitkering[ in {jaar}] ontbreekt.',
      hint: 'Lees de parameter prijs.<jaar> in, of zet prijs.groei.',
    },
    en: {
      message: 'The price of a benefit[ in {jaar}] is missing.',
      hint: 'Import the parameter prijs.<year>, or set prijs.groei.',
    },
  },
  'model.minimumloonOntbreekt': {
    nl: {
      message:
        'Het minimumloon[ van {jaar}] ontbreekt. Zonder dat loon is de loonkostensubsidie niet te berekenen.',
      hint: 'Lees het minimumloon van dat jaar in, of vul een bedrag per baan in.',
    },
    en: {
      message:
        'The minimum wage[ of {jaar}] is missing. Without it the wage cost subsidy cannot be calculated.',
      hint: 'Import the minimum wage of that year, or enter an amount per job.',
    },
  },
  'model.geenEvenwicht': {
    nl: {
      message:
        'Bij deze kansen blijft het bestand groeien[ in de groep {groep}]. Er is geen stabiele beginstand.',
      hint: 'Controleer de kansen op uitstroom. Ten minste een reden moet groter dan 0 zijn.',
    },
    en: {
      message:
        'With these chances the caseload keeps growing[ in the group {groep}]. There is no stable opening stock.',
      hint: 'Check the chances of leaving. At least one reason must be larger than 0.',
    },
  },
  'model.verdelingSluitNiet': {
    nl: {
      message: 'De verdeling telt niet op[: {sleutel}][ is samen {waarde} in plaats van {verwacht}].',
      hint: 'Pas de aandelen aan, zodat ze samen precies 100% zijn.',
    },
    en: {
      message: 'The shares do not add up[: {sleutel}][ is {waarde} together instead of {verwacht}].',
      hint: 'Adjust the shares so that together they are exactly 100%.',
    },
  },
}
