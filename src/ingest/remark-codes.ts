/** Why a file was recognised as what it is. A code is for ever; `src/text` holds the sentences. */
export const reasonCodes = [
  'inlezen.herkend.reeksen',
  'inlezen.herkend.parameters',
  'inlezen.herkend.vangnetregels',
  'inlezen.herkend.items',
  'inlezen.herkend.ppn',
  'inlezen.herkend.cbsTabel',
  'inlezen.herkend.cbsOnbekendeTabel',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** What the reader did or noticed without refusing the file. */
export const remarkCodes = [
  /** An empty cell of a budget table counts as 0. Details: rij, kolom, kolomnaam, id. */
  'inlezen.legeCelAlsNul',
  /** A number with words behind it in one cell. Details: rij, kolom, kolomnaam, waarde, opmerking, incidenteel. */
  'inlezen.opmerkingInCel',
  /** A period that begins long before the others. Details: rij, kolom, kolomnaam, waarde, jaar, bedoeld. */
  'inlezen.beginVoorVisiejaar',
  /** The same row twice with the same values: read once. Details: rij, eerdereRij. */
  'inlezen.dubbelGelijk',
  /** Columns that are not part of the layout are not read. Details: kolom, kolomnaam. */
  'inlezen.kolomGenegeerd',
  /** Every line stood in one quoted cell and was unpacked. Details: none. */
  'inlezen.uitgepakt',
  /** Not UTF-8: read as windows-1252. Details: codering. */
  'inlezen.andereCodering',
  /** The period was taken from the file name or from the table number. Details: periode. */
  'inlezen.periodeAfgeleid',
  /** The last three months of the table are provisional. Details: vanaf. */
  'inlezen.laatsteMaandenVoorlopig',
  /** The unit is not in the file. Details: aantal. */
  'inlezen.eenheidOnbekend',
  /** `2028 e.v.`: from this year on, every year. Details: rij, kolom, periode. */
  'inlezen.structureelVanaf',
  /** Points that can be thousands or decimals, read as thousands. Details: rij, kolom, kolomnaam, waarde, duizend, decimaal, aantal. */
  'inlezen.puntAlsDuizendtal',
  /** A parameter that no family has: kept, but no model reads it. Details: rij, kolom, kolomnaam, id. */
  'inlezen.onbekendeParameter',
  /** The file stops inside its last number, without a line end: it may be cut off. Details: rij, kolom, kolomnaam, waarde. */
  'inlezen.eindeInGetal',
] as const
export type RemarkCode = (typeof remarkCodes)[number]
