import type { RoomSentences } from './sentence.ts'

type SpreadCode =
  | 'model.startgetalOngeldig'
  | 'model.aantalDoorrekeningen'
  | 'model.negatieveSpreiding'
  | 'model.laagBovenHoog'
  | 'model.spreidingBuitenBereik'
  | 'model.spreidingPastNiet'
  | 'model.gewichtOngeldig'
  | 'model.correlatieBuitenBereik'
  | 'model.correlatieOnbekend'
  | 'model.correlatieTegenstrijdig'
  | 'model.correlatiesPassenNiet'

/** What can be wrong with spreads, correlations and the number of doorrekeningen. */
export const spreadErrors: Pick<RoomSentences<'model'>, SpreadCode> = {
  'model.startgetalOngeldig': {
    nl: {
      message: 'Het startgetal van het toeval is niet geldig[: {waarde}].',
      hint: 'Geef zestien tekens: cijfers en de letters a tot en met f.',
    },
    en: {
      message: 'The seed is not valid[: {waarde}].',
      hint: 'Give sixteen characters: digits and the letters a to f.',
    },
  },
  'model.aantalDoorrekeningen': {
    nl: {
      message: 'Dit aantal doorrekeningen kan niet[: {gevonden}].',
      hint: 'Kies een heel getal[ van 1 tot en met {hoogste}]. Met 10.000 doorrekeningen is de uitkomst al scherp.',
    },
    en: {
      message: 'This number of draws is not possible[: {gevonden}].',
      hint: 'Choose a whole number[ from 1 to {hoogste}]. With 10,000 draws the outcome is sharp already.',
    },
  },
  'model.negatieveSpreiding': {
    nl: {
      message: 'De spreiding[ van {welke}] is negatief[: {waarde}].',
      hint: 'Vul een spreiding van 0 of meer in. Bij 0 rekent het model met één vaste waarde.',
    },
    en: {
      message: 'The spread[ of {welke}] is negative[: {waarde}].',
      hint: 'Enter a spread of 0 or more. With 0 the model uses one fixed value.',
    },
  },
  'model.laagBovenHoog': {
    nl: {
      message: 'De ondergrens[ van {welke}] ligt boven de bovengrens[: {laag} en {hoog}].',
      hint: 'Wissel de twee grenzen om, of verbeter een van de twee.',
    },
    en: {
      message: 'The lower bound[ of {welke}] is above the upper bound[: {laag} and {hoog}].',
      hint: 'Swap the two bounds, or correct one of them.',
    },
  },
  'model.spreidingBuitenBereik': {
    nl: {
      message:
        'Geen enkele waarde van de spreiding[ van {welke}] mag voorkomen.[ De waarde moet tussen {laagste} en {hoogste} liggen.]',
      hint: 'Verbeter de waarde of de grenzen van de spreiding.',
    },
    en: {
      message:
        'No value of the spread[ of {welke}] is allowed.[ The value must lie between {laagste} and {hoogste}.]',
      hint: 'Correct the value or the bounds of the spread.',
    },
  },
  'model.spreidingPastNiet': {
    nl: {
      message:
        'De spreiding[ van {welke}] past niet bij de waarde[ {waarde}].[ Het midden van deze spreiding is {midden}.]',
      hint: 'Kies grenzen met de waarde in het midden, of kies een andere verdeling.',
    },
    en: {
      message:
        'The spread[ of {welke}] does not fit the value[ {waarde}].[ The middle of this spread is {midden}.]',
      hint: 'Choose bounds with the value in the middle, or choose another distribution.',
    },
  },
  'model.gewichtOngeldig': {
    nl: {
      message: 'De gewichten[ van {welke}] kloppen niet.',
      hint: 'Geef elke waarde een gewicht van 0 of meer. Ten minste één gewicht is groter dan 0.',
    },
    en: {
      message: 'The weights[ of {welke}] are wrong.',
      hint: 'Give every value a weight of 0 or more. At least one weight is larger than 0.',
    },
  },
  'model.correlatieBuitenBereik': {
    nl: {
      message: 'De samenhang[ tussen {eerste} en {tweede}] ligt niet tussen -1 en 1[: {waarde}].',
      hint: 'Vul een getal van -1 tot en met 1 in. Een onzekerheid hangt met zichzelf altijd voor 1 samen.',
    },
    en: {
      message: 'The correlation[ between {eerste} and {tweede}] is not between -1 and 1[: {waarde}].',
      hint: 'Enter a number from -1 to 1. Every quantity correlates with itself for exactly 1.',
    },
  },
  'model.correlatieOnbekend': {
    nl: {
      message: 'Een samenhang noemt iets dat geen losse onzekerheid is[: {welke}].',
      hint: 'Kies een parameter met een spreiding. Uitkomsten en maatregelen kunnen niet in een samenhang staan.',
    },
    en: {
      message: 'A correlation names something that is not an uncertainty of its own[: {welke}].',
      hint: 'Choose a parameter with a spread. Outcomes and measures cannot be part of a correlation.',
    },
  },
  'model.correlatieTegenstrijdig': {
    nl: {
      message:
        'De samenhang[ tussen {eerste} en {tweede}] staat er twee keer, met verschillende waarden[: {waarde} en {andere}].',
      hint: 'Haal een van de twee weg. De volgorde van de namen maakt niet uit.',
    },
    en: {
      message:
        'The correlation[ between {eerste} and {tweede}] is there twice, with different values[: {waarde} and {andere}].',
      hint: 'Remove one of the two. The order of the names makes no difference.',
    },
  },
  'model.correlatiesPassenNiet': {
    nl: {
      message:
        'De samenhangen kunnen niet alle tegelijk waar zijn.[ De samenhang tussen {eerste} en {tweede} ({waarde}) past niet bij de rest.][ Wel mogelijk: van {laag} tot {hoog}.]',
      hint: 'Verander deze samenhang, of laat het programma de dichtstbijzijnde kiezen die wel past.',
    },
    en: {
      message:
        'The correlations cannot all be true at the same time.[ The one between {eerste} and {tweede} ({waarde}) does not fit the rest.][ Possible: from {laag} to {hoog}.]',
      hint: 'Change this correlation, or let the program choose the nearest set that fits.',
    },
  },
}
