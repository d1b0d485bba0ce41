import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the clone. (Node 18 knows no shorter way to find it.) */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
