import { fail, ok, type Result } from '../base/result.ts'
import { cell, type Table } from './csv/table.ts'

/*
 * This product needs no personal data. A file with a column that looks like it is refused as a whole, before any value
 * of it is kept, and the refusal names the column but never a value.
 */

const whole = new Set([
  'bsn',
  'sofinummer',
  'sofinr',
  'naam',
  'namen',
  'voornaam',
  'voornamen',
  'roepnaam',
  'achternaam',
  'geslachtsnaam',
  'tussenvoegsel',
  'voorletters',
  'volledigenaam',
  'clientnaam',
  'naamclient',
  'geboortedatum',
  'gebdatum',
  'gebdat',
  'geboortedag',
  'adres',
  'woonadres',
  'straat',
  'straatnaam',
  'huisnummer',
  'postcode',
  'telefoon',
  'telefoonnummer',
  'mobiel',
  'email',
  'emailadres',
  'iban',
  'rekeningnummer',
  'bankrekening',
])
const part = /burgerservice|geboortedat|achternaam|voornaam|geslachtsnaam|persoonsnaam/
/** A BSN goes by many names: `bsn_nr`, `BSN klant`. */
const bsnWord = /(?:^|[^a-z])bsn(?:[^a-z]|$)/
const kindOf = (name: string): 'kop' | null => {
  const plain = name.normalize('NFKD').replace(/[^a-z0-9]/g, '')
  return whole.has(plain) || part.test(plain) || bsnWord.test(name) ? 'kop' : null
}

/** Rows that are looked at for the check on numbers. */
const sample = 400
/** Different numbers that must pass; chance alone passes one in eleven, so three in a row one in 1.331. */
const enough = 3

export function refusePersonalData(table: Table): Result<null> {
  for (let column = 0; column < table.columns.length; column++) {
    const name = table.columns[column]
    const kind = kindOf(name.toLowerCase()) ?? (holdsBsn(table, column) ? 'elfproef' : null)
    if (kind !== null)
      return fail('inlezen.persoonsgegevens', { kolom: column + 1, kolomnaam: name, soort: kind })
  }
  return ok(null)
}

/** Nearly every filled cell is a different number of eight or nine digits that passes the eleven test. */
function holdsBsn(table: Table, column: number): boolean {
  const passed = new Set<string>()
  let filled = 0
  for (let row = 0; row < Math.min(table.rowCount, sample); row++) {
    const at = row * table.columns.length + column
    if (table.ends[at] - table.starts[at] < 8) {
      if (table.ends[at] > table.starts[at]) filled++
      continue
    }
    const text = cell(table, row, column)
    if (text === '') continue
    filled++
    if (passesElevenTest(text)) passed.add(text)
  }
  return passed.size >= enough && passed.size >= filled * 0.9
}

/** The test of a BSN: nine digits (a missing zero in front is added) with weights 9 … 2 and −1 divisible by eleven. */
export function passesElevenTest(text: string): boolean {
  const digits = text.replace(/[.\s]/g, '').padStart(9, '0')
  if (!/^\d{9}$/.test(digits) || /^0{2}/.test(digits)) return false
  let sum = 0
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (i === 8 ? -1 : 9 - i)
  return sum % 11 === 0
}
