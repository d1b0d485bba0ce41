import { GlobalFonts } from '@napi-rs/canvas'

/*
 * Pictures are drawn with the bundled font and never with what happens to be on the machine: without it a server without
 * fonts would drop all text, and two machines would break lines differently.
 */

const family = 'IBM Plex Sans'
const weights = [400, 600] as const
const registered = new Set<string>()

/** The folder holds `ibm-plex-sans-latin-400-normal.woff2` and its kin, as the package of the font names them. */
export function registerFonts(fontDir: string): void {
  if (registered.has(fontDir)) return
  const folder = fontDir.replace(/[\\/]+$/, '')
  for (const weight of weights) {
    const main = GlobalFonts.registerFromPath(`${folder}/ibm-plex-sans-latin-${weight}-normal.woff2`, family)
    if (!main) throw new Error(`font not found in ${folder}: ibm-plex-sans-latin-${weight}-normal.woff2`)
    // A family of its own: one name for both subsets would make the library choose one of them for all letters.
    GlobalFonts.registerFromPath(`${folder}/ibm-plex-sans-latin-ext-${weight}-normal.woff2`, `${family} Ext`)
  }
  registered.add(fontDir)
}
