import { MediaQuery } from 'svelte/reactivity'
import { chartThemes, type ChartTheme } from '../../src/charts/theme.ts'
import type { Theme } from '../state/preferences.svelte.ts'

const systemIsDark = new MediaQuery('(prefers-color-scheme: dark)')

/** Colours for the charts on screen, following the choice of the person or of the system. */
export function chartTheme(chosen: Theme): ChartTheme {
  const dark = chosen === 'system' ? systemIsDark.current : chosen === 'dark'
  return dark ? chartThemes.dark : chartThemes.light
}
