import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the clone. (`import.meta.dirname` does not exist in Node 18.) */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
