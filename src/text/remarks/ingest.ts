import type { PerLanguage } from '../language.ts'

/** Why a file was recognised, and what its reader did or noticed. */
export const ingestRemarks = {
  'inlezen.herkend.reeksen': {
    nl: 'de kolommen van een lijst met cijfers',
    en: 'the columns of a list of figures',
  },
  'inlezen.herkend.parameters': {
    nl: 'de kolommen van een lijst met parameters',
    en: 'the columns of a list of parameters',
  },
  'inlezen.herkend.vangnetregels': {
    nl: 'de kolommen van de regels van het vangnet',
    en: 'the columns of the rules of the safety net',
  },
  'inlezen.herkend.items': {
    nl: 'de kolommen van een lijst met acties en doelen',
    en: 'the columns of a list of actions and goals',
  },
  'inlezen.herkend.ppn': {
    nl: 'de kolommen van een tabel uit de Perspectiefnota',
    en: 'the columns of a table of the Perspectiefnota',
  },
  'inlezen.herkend.cbsTabel': {
    nl: 'de kolommen van CBS-tabel {tabel}',
    en: 'the columns of CBS table {tabel}',
  },
  'inlezen.herkend.cbsOnbekendeTabel': {
    nl: 'de vorm van een CBS-tabel[ ({tabel})]',
    en: 'the form of a CBS table[ ({tabel})]',
  },
  'inlezen.legeCelAlsNul': {
    nl: 'Een lege cel telt als 0[: {id}].',
    en: 'An empty cell counts as 0[: {id}].',
  },
  'inlezen.opmerkingInCel': {
    nl: 'In de cel "{waarde}" staat ook tekst. Die is bewaard als opmerking: {opmerking}.',
    en: 'The cell "{waarde}" holds text too. It was kept as a note: {opmerking}.',
  },
  'inlezen.beginVoorVisiejaar': {
    nl: 'Het jaar {jaar} ligt lang voor de andere jaren. Misschien is {bedoeld} bedoeld.',
    en: 'The year {jaar} lies long before the other years. Perhaps {bedoeld} is meant.',
  },
  'inlezen.dubbelGelijk': {
    nl: 'Deze regel staat er twee keer in met dezelfde waarde. Hij telt één keer[ (ook op rij {eerdereRij})].',
    en: 'This line is there twice with the same value. It counts once[ (also on row {eerdereRij})].',
  },
  'inlezen.kolomGenegeerd': {
    nl: 'De kolom {kolomnaam} hoort niet bij deze indeling en is niet gelezen.',
    en: 'The column {kolomnaam} is not part of this layout and was not read.',
  },
  'inlezen.uitgepakt': {
    nl: 'Elke regel stond in één cel tussen aanhalingstekens. De regels zijn uitgepakt.',
    en: 'Every line stood in one cell between quotation marks. The lines were unpacked.',
  },
  'inlezen.andereCodering': {
    nl: 'Het bestand is geen UTF-8. Het is gelezen als {codering}.',
    en: 'The file is not UTF-8. It was read as {codering}.',
  },
  'inlezen.periodeAfgeleid': {
    nl: 'De periode {periode} komt uit de naam van het bestand of uit het nummer van de tabel.',
    en: 'The period {periode} comes from the name of the file or the number of the table.',
  },
  'inlezen.laatsteMaandenVoorlopig': {
    nl: 'De maanden vanaf {vanaf:maand} zijn voorlopig.',
    en: 'The months from {vanaf:maand} are provisional.',
  },
  'inlezen.eenheidOnbekend': {
    nl: 'De eenheid staat niet in het bestand[ ({aantal} keer)]. Controleer of de cijfers in de goede eenheid staan.',
    en: 'The unit is not in the file[ ({aantal} times)]. Check whether the figures are in the right unit.',
  },
  'inlezen.structureelVanaf': {
    nl: '{periode} geldt vanaf dat jaar voor elk volgend jaar (structureel).',
    en: '{periode} holds from that year for every later year (structural).',
  },
  'inlezen.puntAlsDuizendtal': {
    nl: 'De punt in "{waarde}" kan twee dingen betekenen: {duizend:aantal} of {decimaal}. De punten in dit bestand zijn gelezen als duizendtallen[ ({aantal} keer)]. Klopt dat niet? Schrijf dan een komma voor de decimalen.',
    en: 'The point in "{waarde}" can mean two things: {duizend:aantal} or {decimaal}. The points in this file were read as thousands[ ({aantal} times)]. Is that wrong? Then write a comma before the decimals.',
  },
  'inlezen.onbekendeParameter': {
    nl: 'De parameter {id} is niet bekend. Hij is bewaard, maar telt nergens mee. Controleer de naam.',
    en: 'The parameter {id} is not known. It was kept, but it counts nowhere. Check its name.',
  },
  'inlezen.eindeInGetal': {
    nl: 'Het bestand stopt midden in een regel, na het getal "{waarde}". Misschien is het niet compleet. Vergelijk dit getal met de bron.',
    en: 'The file stops in the middle of a line, after the number "{waarde}". Perhaps it is not complete. Compare this number with the source.',
  },
} satisfies Record<string, PerLanguage<string>>
