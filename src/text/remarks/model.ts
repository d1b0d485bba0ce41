import type { PerLanguage } from '../language.ts'

export const modelRemarks = {
  'model.kansAfgekapt': {
    nl: 'De kansen op uitstroom waren samen meer dan 1 en zijn verkleind: groep {groep}, duur {klasse}, vanaf {maand:maand}[ ({keren} keer)].',
    en: 'The chances of leaving were more than 1 together and have been reduced: group {groep}, duration {klasse}, from {maand:maand}[ ({keren} times)].',
  },
  'model.stapAfgekapt': {
    nl: 'De stappen uit de groep {groep} waren samen meer dan 1 en zijn verkleind.',
    en: 'The moves out of the group {groep} were more than 1 together and have been reduced.',
  },
  'model.nietGeplaatst': {
    nl: 'De maatregel {maatregel} vraagt meer uitstroom dan er uitkeringen zijn: {aantal:getal} niet geplaatst, voor het eerst in {eersteMaand:maand}.',
    en: 'The measure {maatregel} asks for more exits than there are benefits: {aantal:getal} not placed, first in {eersteMaand:maand}.',
  },
  'model.instroomOp': {
    nl: 'De maatregel {maatregel} voorkomt meer instroom dan er is: {aantal:getal} te veel, voor het eerst in {eersteMaand:maand}.',
    en: 'The measure {maatregel} prevents more inflow than there is: {aantal:getal} too many, first in {eersteMaand:maand}.',
  },
  'model.seizoenGemiddelde': {
    nl: 'De seizoensfactoren ({welke}) zijn gemiddeld {gemiddelde:getal} in plaats van 1.',
    en: 'The season factors ({welke}) average {gemiddelde:getal} instead of 1.',
  },
  'model.doorstroomZonderKlasse': {
    nl: 'De maatregel {maatregel} kiest een duur. Bij doorstroom telt de duur niet mee.',
    en: 'The measure {maatregel} chooses a duration. For moves the duration does not count.',
  },
  'model.doorstroomZonderStap': {
    nl: 'De maatregel {maatregel} gebruikt een stap die er niet is: van {van} naar {naar}.',
    en: 'The measure {maatregel} uses a move that does not exist: from {van} to {naar}.',
  },
  'model.maatregelBuitenHorizon': {
    nl: 'De maatregel {maatregel} heeft geen maand binnen de doorrekening en doet niets.',
    en: 'The measure {maatregel} has no month within the run and does nothing.',
  },
  'model.jaarNietVolledig': {
    nl: 'De doorrekening eindigt niet in december. Het jaar {jaar} is weggelaten.',
    en: 'The run does not end in December. The year {jaar} has been left out.',
  },
  'model.lksRealisatieGeschat': {
    nl: 'Het aantal banen met loonkostensubsidie in de gemeten maanden van {jaar} is dat van de peildatum.',
    en: 'The number of subsidised jobs in the realised months of {jaar} is that of the reference date.',
  },
  'model.budgetGeraamd': {
    nl: 'Het budget vanaf {vanaf} is een raming: het laatste bekende budget is dat van {publicatie}.',
    en: 'The budget from {vanaf} is an estimate: the last known budget is that of {publicatie}.',
  },
  'model.vangnetGeenRegel': {
    nl: 'Voor {jaar} is geen regel van het vangnet bekend. Er is gerekend zonder vangnet.',
    en: 'For {jaar} no rule of the safety net is known. The run has no safety net for it.',
  },
  'model.vangnetNietTeToetsen': {
    nl: 'Voor {jaar} is de toets over meer jaren niet te doen: er ontbreken cijfers. Er is gerekend zonder vangnet.',
    en: 'For {jaar} the multi-year test cannot be done: figures are missing. The run has no safety net for it.',
  },
  'model.vangnetKlif': {
    nl: 'In {jaar} ligt een klif: bij een tekort rond {tekort:euro} scheelt één euro {bedrag:euro} aan vangnet.',
    en: 'In {jaar} there is a cliff: at a shortfall around {tekort:euro} one euro changes the safety net by {bedrag:euro}.',
  },
  'model.vangnetVervalt': {
    nl: 'Door dit scenario vervalt in {jaar} het vangnet[ van {bedrag:euro}]: het tekort over meer jaren is te klein.',
    en: 'With this scenario the safety net[ of {bedrag:euro}] is lost in {jaar}: the shortfall over several years is too small.',
  },
} satisfies Record<string, PerLanguage<string>>
