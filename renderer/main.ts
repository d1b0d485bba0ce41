import { mount } from 'svelte'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/print.css'
import { connect } from './client/connect.ts'
import Shell from './shell/Shell.svelte'
import { App } from './state/app.svelte.ts'
import { browserMemory } from './state/storage.ts'
import { createSimulationClient } from './worker/simulation-client.ts'

const { client, pickDossier } = connect(window)
const worker = new Worker(new URL('./worker/simulation-worker.ts', import.meta.url), { type: 'module' })
const app = new App({
  client,
  pickDossier,
  simulation: createSimulationClient(worker),
  memory: browserMemory(() => localStorage),
  windowMemory: browserMemory(() => sessionStorage),
})

mount(Shell, { target: document.body, props: { app } })
void app.begin()
