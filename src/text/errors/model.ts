import type { RoomSentences } from './sentence.ts'
import { spreadErrors } from './spread.ts'

export const modelErrors: RoomSentences<'model'> = {
  ...spreadErrors,
  'model.negatieveInstroom': {
    nl: {
      message:
        'De nieuwe instroom van de groep {groep} komt onder nul uit.[ De hele instroom is {instroom} per maand, de terugkeer {herinstroom}.]',
      hint: 'De terugkeer is groter dan de hele instroom. Controleer instroom.totaal en terugkeer van deze groep.',
    },
    en: {
      message:
        'The new inflow of the group {groep} falls below zero.[ All inflow is {instroom} a month, re-entry {herinstroom}.]',
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
      message: 'Er is geen BUIG-budget bekend[ voor {jaar}][ op de peildatum {peildatum:maand}].',
      hint: 'Lees het budget uit de beschikking in. Zonder budget is er geen saldo.',
    },
    en: {
      message: 'No BUIG budget is known[ for {jaar}][ at the reference date {peildatum:maand}].',
      hint: 'Import the budget from the official notice. Without a budget there is no balance.',
    },
  },
  'model.jaarBuitenHorizon': {
    nl: {
      message: 'Er ligt geen heel jaar in de doorrekening[ van {van:maand} tot en met {tot:maand}].',
      hint: 'Kies een later einde van de doorrekening.',
    },
    en: {
      message: 'There is no whole year in the run[ from {van:maand} up to {tot:maand}].',
      hint: 'Choose a later end of the run.',
    },
  },
  'model.kansenBuitenBereik': {
    nl: {
      message:
        'Een kans ligt niet tussen 0 en 1[: {waarde}][ (groep {groep}, duur {klasse}, reden {reden})][ (maatregel {maatregel}, veld {veld})].',
      hint: 'Verbeter de kans. Een kans van 2% schrijft u als 0,02.',
    },
    en: {
      message:
        'A chance is not between 0 and 1[: {waarde}][ (group {groep}, duration {klasse}, reason {reden})][ (measure {maatregel}, field {veld})].',
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
        'De invoer van de doorrekening past niet in elkaar[: {veld} heeft {gevonden} waarden in plaats van {verwacht}].',
      hint: 'Lees de parameters opnieuw in. Elke groep, klasse en reden heeft één waarde nodig.',
    },
    en: {
      message:
        'The inputs of the run do not fit together[: {veld} has {gevonden} values instead of {verwacht}].',
      hint: 'Import the parameters again. Every group, class and reason needs one value.',
    },
  },
  'model.groepOntbreekt': {
    nl: {
      message:
        'Vanuit de groep {groep} loopt een stap naar een groep die er niet is[: {leeftijd}, afstand {afstand}].',
      hint: 'Voeg die groep toe aan de beginstand (begin.…), of haal de stap weg.',
    },
    en: {
      message:
        'From the group {groep} a move leads to a group that does not exist[: {leeftijd}, distance {afstand}].',
      hint: 'Add that group to the opening stock (begin.…), or remove the move.',
    },
  },
  'model.doelgroepOnbekend': {
    nl: {
      message: 'De doelgroep[ van de maatregel {maatregel}] bestaat niet[: {waarde}][ (veld {veld})].',
      hint: 'Kies een leeftijd, afstand of duur die in het dossier voorkomt.',
    },
    en: {
      message: 'The target group[ of the measure {maatregel}] does not exist[: {waarde}][ (field {veld})].',
      hint: 'Choose an age, distance or duration that is in the dossier.',
    },
  },
  'model.redenOnbekend': {
    nl: {
      message: 'De reden van uitstroom[ "{reden}"] is niet bekend[ (maatregel {maatregel})].',
      hint: 'Kies een van de bekende redenen.',
    },
    en: {
      message: 'The reason for leaving[ "{reden}"] is not known[ (measure {maatregel})].',
      hint: 'Choose one of the known reasons.',
    },
  },
  'model.lastenOntbreken': {
    nl: {
      message: 'De lasten[ van {jaar}] ontbreken.[ Het gaat om: {welke}.]',
      hint: 'Lees de lasten van dat jaar in. Zonder die lasten is het volgende jaar niet te berekenen.',
    },
    en: {
      message: 'The costs[ of {jaar}] are missing.[ It concerns: {welke}.]',
      hint: 'Import the costs of that year. Without them the next year cannot be calculated.',
    },
  },
  'model.prijsOntbreekt': {
    nl: {
      message: 'Een prijs ontbreekt[: {welke}][ in {jaar}].',
      hint: 'Lees de prijs van dat jaar in (prijs.<jaar> of lks.bedrag), of zet prijs.groei.',
    },
    en: {
      message: 'A price is missing[: {welke}][ in {jaar}].',
      hint: 'Import the price of that year (prijs.<year> or lks.bedrag), or set prijs.groei.',
    },
  },
  'model.minimumloonOntbreekt': {
    nl: {
      message:
        'Het minimumloon ontbreekt[ (maatregel {maatregel})]. Zonder dat loon is de loonkostensubsidie niet te berekenen.',
      hint: 'Lees het minimumloon van dat jaar in, of vul een bedrag per baan in.',
    },
    en: {
      message:
        'The minimum wage is missing[ (measure {maatregel})]. Without it the wage cost subsidy cannot be calculated.',
      hint: 'Import the minimum wage of that year, or enter an amount per job.',
    },
  },
  'model.geenEvenwicht': {
    nl: {
      message: 'Bij deze kansen blijft het bestand groeien. Er is geen stabiele beginstand.',
      hint: 'Controleer de kansen op uitstroom. Ten minste een reden moet groter dan 0 zijn.',
    },
    en: {
      message: 'With these chances the caseload keeps growing. There is no stable opening stock.',
      hint: 'Check the chances of leaving. At least one reason must be larger than 0.',
    },
  },
  'model.verdelingSluitNiet': {
    nl: {
      message:
        'De verdeling van de beginstand sluit niet[: leeftijd {leeftijd}, afstand {afstand}, duur {klasse}][: {kenmerk} {waarde}][ na {rondes} ronden].',
      hint: 'Maak de totalen van leeftijd, afstand en duur gelijk.',
    },
    en: {
      message:
        'The distribution of the opening stock does not close[: age {leeftijd}, distance {afstand}, duration {klasse}][: {kenmerk} {waarde}][ after {rondes} rounds].',
      hint: 'Make the totals of age, distance and duration equal.',
    },
  },
}
