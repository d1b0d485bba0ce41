import type { GlossaryEntry } from '../glossary.ts'

export const dutch = {
  aanname: {
    term: 'Aanname',
    meaning: 'Een getal dat niet gemeten is. Het is gekozen om te kunnen rekenen en is te wijzigen.',
  },
  afstand: {
    term: 'Afstand',
    meaning:
      'Hoe ver iemand van betaald werk af staat: klein (trede 4 tot en met 6), groot (trede 1 tot en met 3) of nog niet bekend.',
  },
  baten: { term: 'Baten', meaning: 'Geld dat de gemeente ontvangt.' },
  begroting: {
    term: 'Begroting',
    meaning: 'Wat de gemeente van plan is te ontvangen en uit te geven in een jaar.',
  },
  beschikking: {
    term: 'Beschikking',
    meaning: 'De brief van het Rijk met het budget voor een jaar: voorlopig, nader voorlopig of definitief.',
  },
  bestand: { term: 'Bestand', meaning: 'Alle uitkeringen samen op één moment.' },
  bewijs: {
    term: 'Bewijs',
    meaning:
      'Hoe goed een effect is gemeten. Hoog: eigen meting met vergelijkingsgroep. Midden: onderzoek elders. Laag: verwachting.',
  },
  bijstand: {
    term: 'Bijstand',
    meaning: 'Een uitkering op grond van de Participatiewet, voor wie niet genoeg inkomen of vermogen heeft.',
  },
  boeggolf: { term: 'Boeggolf', meaning: 'Lasten of taken die telkens naar een later jaar schuiven.' },
  brutoBesparing: {
    term: 'Bruto besparing',
    meaning: 'Lagere lasten door minder uitkeringen, voordat het Rijk en het vangnet zijn meegeteld.',
  },
  buig: {
    term: 'BUIG',
    meaning:
      'Het budget van het Rijk waarmee de gemeente de uitkeringen betaalt. Wat over is, mag de gemeente houden. Wat tekort is, betaalt zij zelf.',
  },
  concept: {
    term: 'Concept',
    meaning: 'De stand van een scenario met al uw wijzigingen. Elke wijziging is meteen bewaard.',
  },
  deeltijd: {
    term: 'Werken in deeltijd',
    meaning: 'Loon dat van de uitkering af gaat. De uitkering wordt lager, maar stopt niet.',
  },
  doorrekening: {
    term: 'Doorrekening',
    meaning: 'Een berekening van maand tot maand met de gekozen gegevens en aannames.',
  },
  dossier: {
    term: 'Dossier',
    meaning: "Eén bestand met alle gegevens, aannames en scenario's van een gemeente.",
  },
  eigenRisico: {
    term: 'Eigen risico',
    meaning: 'Het deel van het tekort dat de gemeente altijd zelf betaalt.',
  },
  feit: {
    term: 'Feit',
    meaning: 'Een getal dat in een bron staat. De bron, de rij en de kolom zijn bekend.',
  },
  graad: {
    term: 'Graad',
    meaning:
      'Hoe sterk de bron is. A: wet of officiële bron. B: betrouwbare tekst van anderen. C: berekend of oud. D: niet gecontroleerd.',
  },
  herinstroom: {
    term: 'Terugkeer',
    meaning: 'Inwoners die binnen een jaar na hun uitstroom weer een uitkering krijgen (herinstroom).',
  },
  incidenteel: { term: 'Incidenteel', meaning: 'Eenmalig: het geld is er een of enkele jaren en stopt dan.' },
  ingroei: {
    term: 'Ingroei',
    meaning: 'Het aantal maanden dat een maatregel nodig heeft om op volle kracht te komen.',
  },
  instroom: {
    term: 'Instroom',
    meaning: 'Het aantal uitkeringen dat in een maand begint: in de bijstand komen.',
  },
  klif: {
    term: 'Klif',
    meaning: 'Een grens in de regels van het vangnet waar één euro verschil veel geld scheelt.',
  },
  lasten: { term: 'Lasten', meaning: 'Geld dat de gemeente uitgeeft.' },
  lks: {
    term: 'LKS',
    meaning:
      'Loonkostensubsidie: de gemeente betaalt een deel van het loon van iemand die minder kan verdienen dan het minimumloon.',
  },
  macrobudget: {
    term: 'Macrobudget',
    meaning: 'Het bedrag dat het Rijk voor alle gemeenten samen beschikbaar stelt.',
  },
  marginaleWaarde: {
    term: 'Waarde van een euro',
    meaning:
      'Wat de gemeente zelf overhoudt van één euro die zij bespaart. Door het vangnet kan dat de helft zijn, of niets.',
  },
  nettoBesparing: {
    term: 'Netto besparing',
    meaning:
      'Wat de gemeente overhoudt nadat het Rijk het budget heeft verlaagd en het vangnet is meegeteld.',
  },
  nulscenario: {
    term: 'Nulscenario',
    meaning: 'De doorrekening zonder nieuwe maatregelen: wat er gebeurt als u niets verandert.',
  },
  ontvangsten: {
    term: 'Ontvangsten',
    meaning: 'Geld dat terugkomt van inwoners, zoals terugbetaalde bijstand.',
  },
  peildatum: {
    term: 'Peildatum',
    meaning: 'De laatste maand met gemeten cijfers. Alles daarna is een raming.',
  },
  plaatsing: { term: 'Plaatsing', meaning: 'Iemand die met hulp van de gemeente aan het werk gaat.' },
  ppn: {
    term: 'Perspectiefnota',
    meaning: 'De nota waarin de gemeente vooraf kiest waar de komende jaren geld naartoe gaat (PPN).',
  },
  prijs: { term: 'Prijs', meaning: 'Wat één uitkering gemiddeld per jaar kost.' },
  raming: {
    term: 'Raming',
    meaning: 'Een berekende verwachting op basis van aannames. De werkelijkheid kan anders zijn.',
  },
  saldo: { term: 'Saldo', meaning: 'Budget min lasten. Een positief saldo is voordelig voor de gemeente.' },
  scenario: {
    term: 'Scenario',
    meaning:
      'Een set keuzes boven op de gegevens: andere waarden en maatregelen. De gegevens zelf veranderen niet.',
  },
  stand: { term: 'Stand', meaning: 'Het aantal uitkeringen aan het eind van een maand.' },
  structureel: { term: 'Structureel', meaning: 'Elk jaar opnieuw, zonder einddatum.' },
  taakstelling: {
    term: 'Taakstelling',
    meaning:
      'Een besparing die al in de begroting staat, maar nog gehaald moet worden. Niet halen is een nadeel.',
  },
  tekort: {
    term: 'Tekort',
    meaning: 'Lasten min budget. Een positief tekort betekent dat het budget niet genoeg is.',
  },
  terugval: {
    term: 'Terugval',
    meaning: 'Iemand die aan het werk ging en later weer een uitkering nodig heeft.',
  },
  terugvloei: {
    term: 'Lager budget door besparing',
    meaning: 'Het deel van een besparing dat later terugkomt als lager budget van het Rijk.',
  },
  trede: {
    term: 'Trede',
    meaning: 'De plaats op de participatieladder, van 1 (geïsoleerd) tot en met 6 (betaald werk).',
  },
  uitkering: {
    term: 'Uitkering',
    meaning: 'Eén bijstandsuitkering per huishouden. Een huishouden kan uit twee personen bestaan.',
  },
  uitstroom: {
    term: 'Uitstroom',
    meaning: 'Het aantal uitkeringen dat in een maand stopt: uit de bijstand gaan.',
  },
  vangnet: {
    term: 'Vangnet',
    meaning:
      'Geld van het Rijk voor gemeenten met een groot tekort. De gemeente moet het aanvragen en aan voorwaarden voldoen.',
  },
  vastgelegd: {
    term: 'Vastgelegd',
    meaning: 'De versie van een scenario die iemand heeft bewaard om op terug te kunnen vallen.',
  },
  voordeelNadeel: {
    term: 'Voordeel en nadeel (V/N)',
    meaning: 'V: goed voor het saldo van de gemeente. N: slecht voor het saldo van de gemeente.',
  },
  zouToch: {
    term: 'Zou toch zijn uitgestroomd',
    meaning: 'Inwoners die ook zonder hulp uit de bijstand waren gegaan. Hun uitstroom telt niet als effect.',
  },
} as const satisfies Readonly<Record<string, GlossaryEntry>>

export type TermId = keyof typeof dutch
