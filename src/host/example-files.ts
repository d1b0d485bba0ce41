import path from 'node:path'
import { fail } from '../base/result.ts'
import type { Files } from '../services/ports.ts'
import { readFileWithin } from '../storage/file/atomic-write.ts'
import { productFolder } from './product-folder.ts'

const exampleFileBytes = 64 * 1024 * 1024

/** The built-in example: ordinary files that come with the product, read as anybody's files are. */
export function exampleFiles(): Files {
  return {
    readExample(example, relative) {
      const folder = path.join(productFolder(), 'fixtures', example)
      const file = path.join(folder, relative)
      // The paths come from the example's own description; still nothing outside its folder is read.
      const inside = path.relative(folder, file)
      if (inside.startsWith('..') || path.isAbsolute(inside)) {
        return Promise.resolve(fail('opslag.nietGevonden', { bestand: path.basename(relative) }))
      }
      const bytes = readFileWithin(file, exampleFileBytes)
      return Promise.resolve(
        bytes.ok ? { ok: true, value: { name: path.basename(file), bytes: bytes.value } } : bytes,
      )
    },
  }
}
