import { createContext } from 'svelte'
import type { App } from './app.svelte.ts'

/** The app for every component below the shell. */
export const [useApp, provideApp] = createContext<App>()
