import { existsSync } from 'node:fs'
import path from 'node:path'
import { ok } from '../base/result.ts'
import { slugFrom } from '../base/slug.ts'
import type { ChartRenderer } from '../services/ports.ts'
import { productFolder } from './product-folder.ts'

/** Charts as files. The drawing library is native and large: it is loaded at the first picture. */
export function chartRenderer(): ChartRenderer {
  return {
    async render(spec, format) {
      const { exportChart } = await import('../export/export-chart.ts')
      const bytes = exportChart(spec, format, { fontDir: fontFolder() })
      return ok({ name: `${slugFrom(`${spec.id} ${spec.footer.scenarioId}`) || 'grafiek'}.${format}`, bytes })
    },
  }
}

/**
 * Folder of the bundled fonts: beside the built program, or in the package they come from when the source runs as it is.
 * A native library cannot read inside the archive of the packaged app, so they stand beside it there.
 */
function fontFolder(): string {
  const product = productFolder()
  const candidates = [
    path.join(product.replace(/app\.asar$/, 'app.asar.unpacked'), 'out', 'assets', 'fonts'),
    path.join(product, 'out', 'assets', 'fonts'),
    path.join(product, 'node_modules', '@fontsource', 'ibm-plex-sans', 'files'),
  ]
  const found = candidates.find((folder) => existsSync(folder))
  if (found === undefined) throw new Error('the fonts of the charts are missing')
  return found
}
