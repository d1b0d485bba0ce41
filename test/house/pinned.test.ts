import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../tools/project.mjs'

interface Manifest {
  readonly dependencies?: Record<string, string>
  readonly devDependencies?: Record<string, string>
  readonly optionalDependencies?: Record<string, string>
}
interface Lock {
  readonly packages: Record<string, { version?: string; resolved?: string; integrity?: string }>
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(projectRoot, file), 'utf8')) as T
}

test.each(['package.json', 'tools/node/package.json'])('%s pins every version exactly', (file) => {
  const manifest = readJson<Manifest>(file)
  const versions = Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  })
  expect(versions.length).toBeGreaterThan(0)
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

test.each(['package-lock.json', 'tools/node/package-lock.json'])(
  '%s records integrity but no download address',
  (file) => {
    const entries = Object.entries(readJson<Lock>(file).packages).filter(([place]) => place !== '')
    expect(entries.length).toBeGreaterThan(0)
    expect(entries.filter(([, entry]) => entry.resolved !== undefined)).toEqual([])
    expect(entries.filter(([, entry]) => entry.integrity === undefined)).toEqual([])
    expect(readFileSync(path.join(projectRoot, file), 'utf8')).not.toMatch(/"resolved"/)
  },
)
