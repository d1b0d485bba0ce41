'use strict'
/*
 * Starts a packaged (or built) app on the stand-in and opens the example as a person would: the dialog for a new
 * dossier, then the example, a scenario and a calculation. Prints one line of JSON.
 * Usage: node open-example.cjs <app folder> <folder for the dossier>
 */
const path = require('node:path')

const [appFolder, workFolder] = process.argv.slice(2)
const electron = require(require.resolve('electron', { paths: [path.join(appFolder, 'out/main')] }))
require(path.join(appFolder, 'out/main/main.cjs'))

function waitFor(read) {
  return new Promise((resolve) => {
    const look = () => (read() ? resolve(read()) : setTimeout(look, 10))
    look()
  })
}

function makeCaller(bridge) {
  let id = 0
  return (method, input) =>
    new Promise((resolve, reject) => {
      const call = (id += 1)
      const stop = bridge.subscribe((answer) => {
        if (answer.id !== call || answer.kind !== 'reply') return
        stop()
        if (answer.reply.ok) resolve(answer.reply.value)
        else reject(new Error(`${method}: ${JSON.stringify(answer.reply.error)}`))
      })
      bridge.send({ id: call, kind: 'call', method, input })
    })
}

async function openExample() {
  const { buigzaam } = await waitFor(() => electron.observed.bridges[0])
  electron.observed.dialogAnswers.push({
    canceled: false,
    filePath: path.join(workFolder, 'voorbeeld.buigzaam'),
  })
  const { handle } = await buigzaam.pickDossier('new')
  const call = makeCaller(buigzaam)
  const info = await call('dossier.create', { handle, example: 'zwolle' })
  const scenarios = await call('scenario.list', null)
  const result = await call('model.run', { id: 'ppn-2025-2028' })
  return {
    exposed: Object.keys(buigzaam).sort(),
    shown: electron.observed.windows[0].shown === true,
    webPreferences: electron.observed.windows[0].options.webPreferences,
    served: electron.observed.served,
    info,
    scenarios: scenarios.map((scenario) => scenario.id),
    besparing: result.besparing,
  }
}

openExample().then(
  (report) => {
    electron.app.once('quit', () => {
      console.log(JSON.stringify(report))
      process.exit(0)
    })
    electron.app.quit()
  },
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
