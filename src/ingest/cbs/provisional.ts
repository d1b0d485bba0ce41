import type { Observation } from '../../domain/dataset.ts'
import type { IngestRemark } from '../ingest-result.ts'

/** How many months of the bijstand CBS estimates before it counts them. */
const estimatedMonths = 3

/**
 * CBS overwrites the last three months of the bijstand later, but the file does not mark them. They are estimates
 * rounded to thousands among counts with a decimal, so three whole numbers at the end give them away. A file that was
 * cut off earlier ends in counted months and stays as it is.
 */
export function markProvisional(
  observations: readonly Observation[],
  prefix: string,
): { readonly observations: readonly Observation[]; readonly remarks: readonly IngestRemark[] } {
  const months = observations
    .filter((each) => each.reeks === `${prefix}.bijstandsuitkeringen-tot-de-aow-leeftijd`)
    .filter((each) => each.waarde !== null && /^\d{4}-\d\d$/.test(each.periode))
    .sort((a, b) => (a.periode < b.periode ? -1 : 1))
    .slice(-estimatedMonths)
  const estimated = months.length === estimatedMonths && months.every((each) => Number.isInteger(each.waarde))
  if (!estimated) return { observations, remarks: [] }
  const from = months[0].periode
  // The status follows the period: a row has one date of counting for all its columns.
  const marked = observations.map((each): Observation =>
    each.periode.length === 7 && each.periode >= from ? { ...each, status: 'voorlopig' } : each,
  )
  return {
    observations: marked,
    remarks: [{ code: 'inlezen.laatsteMaandenVoorlopig', details: { vanaf: from } }],
  }
}
