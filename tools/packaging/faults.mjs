/** Where files of a package may lie. */
const allowedPlaces = [
  /^package\.json$/,
  /^out\/(main|preload|host|renderer|assets)\//,
  /^fixtures\/zwolle\//,
  /^node_modules\/better-sqlite3\//,
  /^node_modules\/@napi-rs\//,
]

/** Without these the app does not start. */
const indispensable = [
  'package.json',
  'out/main/main.cjs',
  'out/preload/preload.cjs',
  'out/host/utility.cjs',
  'out/renderer/index.html',
  'fixtures/zwolle/dossier.json',
]

const wantedFuses = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
}

/**
 * What is wrong with a package for Linux on x64: foreign or missing files, binaries of other systems, binaries inside
 * the archive, languages, fuses.
 * @param {Omit<import('./trial-package.mjs').TrialPackage, 'folder' | 'bytes'>} trial
 * @returns {string[]}
 */
export function faultsOf(trial) {
  const faults = []
  for (const file of trial.archive) {
    if (!allowedPlaces.some((place) => place.test(file)))
      faults.push(`${file} does not belong in the package`)
    if (/\.(ts|cts|mts|svelte|map|gyp|c|cc|cpp|h)$/.test(file)) faults.push(`${file} is a source`)
    if (file.endsWith('.node') && !trial.unpacked.includes(file))
      faults.push(`${file} lies inside the archive`)
  }
  for (const file of indispensable) if (!trial.archive.includes(file)) faults.push(`${file} is missing`)
  if (!trial.unpacked.some((file) => file.startsWith('out/assets/fonts/') && file.endsWith('.woff2'))) {
    faults.push('the fonts of the charts lie inside the archive')
  }
  const binaries = trial.unpacked.filter((file) => file.endsWith('.node'))
  const native = { 'better-sqlite3': /\/linux-x64\.node$/, '@napi-rs/canvas': /\.linux-x64-gnu\.node$/ }
  for (const [name, own] of Object.entries(native)) {
    const of = binaries.filter((file) => file.startsWith(`node_modules/${name}`))
    if (!of.some((file) => own.test(file))) faults.push(`${name} has no binary for this system`)
    for (const file of of) if (!own.test(file)) faults.push(`${file} is a binary of another system`)
  }
  if (trial.locales.join() !== 'en-US.pak,nl.pak') faults.push(`languages are ${trial.locales.join(', ')}`)
  for (const [name, wanted] of Object.entries(wantedFuses)) {
    if (trial.fuses[name] !== wanted) faults.push(`fuse ${name} is not ${wanted ? 'on' : 'off'}`)
  }
  return faults
}
