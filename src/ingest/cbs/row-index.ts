/**
 * First row of each key, in two flat arrays: a Map of a million numbers costs five times the memory. Keys are whole
 * numbers from 0 below 2^53; rows from 0.
 */
export class RowIndex {
  private readonly keys: Float64Array
  private readonly rows: Int32Array
  private readonly mask: number

  constructor(rowCount: number) {
    const size = 2 ** Math.max(4, Math.ceil(Math.log2(rowCount * 2)))
    this.keys = new Float64Array(size).fill(-1)
    this.rows = new Int32Array(size)
    this.mask = size - 1
  }

  /** The row that was stored under this key before, or −1 after storing this one. */
  firstRowOf(key: number, row: number): number {
    let at = spread(key) & this.mask
    for (;;) {
      if (this.keys[at] === key) return this.rows[at]
      if (this.keys[at] === -1) {
        this.keys[at] = key
        this.rows[at] = row
        return -1
      }
      at = (at + 1) & this.mask
    }
  }
}

/** Keys are a region shifted over a period: the high bits must reach the low ones (finaliser of MurmurHash3). */
function spread(key: number): number {
  let hash = ((key % 2 ** 32) | 0) ^ Math.imul(Math.floor(key / 2 ** 32), 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
