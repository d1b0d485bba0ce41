/*
 * The colours of the product, in one place: charts draw with them, the page makes its CSS variables of them. Contrast is
 * tested against the surface: text and marks at least 4.5 : 1, thin edges at least 3 : 1.
 *
 * Voordelig and nadelig are blue and orange, because green and red fall together for one man in twelve. The two have the
 * same lightness, so a chart never relies on them alone: V is solid, N is hatched, and the letter stands beside it.
 */

export type ChartTheme = {
  readonly name: 'light' | 'dark'
  readonly surface: string
  /** Slightly off the surface: the part of a time axis that has not happened yet. */
  readonly future: string
  readonly inkt: string
  readonly neutraal: string
  readonly voordelig: string
  readonly nadelig: string
  readonly doel: string
  readonly accent: string
  /** Grid lines, far below the marks. */
  readonly grid: string
  /** The line at zero and under bars. */
  readonly axis: string
}

export const chartThemes: { readonly light: ChartTheme; readonly dark: ChartTheme } = {
  light: {
    name: 'light',
    surface: '#FFFFFF',
    future: '#F5F7F9',
    inkt: '#17202B',
    neutraal: '#5B6470',
    voordelig: '#1A5FA8',
    nadelig: '#B04A00',
    doel: '#6A2C91',
    accent: '#1F6F6B',
    grid: '#E4E8ED',
    axis: '#8A94A1',
  },
  dark: {
    name: 'dark',
    surface: '#12161C',
    future: '#181E26',
    inkt: '#E9EEF4',
    neutraal: '#A9B3BF',
    voordelig: '#7FB8F0',
    nadelig: '#FFA45C',
    doel: '#D3A6F0',
    accent: '#6FCFC4',
    grid: '#29313B',
    axis: '#77828F',
  },
}

export type Tone = 'inkt' | 'neutraal' | 'voordelig' | 'nadelig' | 'doel' | 'accent'

/** The family every chart is set in; bundled with the page and with the command line. */
export const chartFontFamily = '"IBM Plex Sans", "IBM Plex Sans Ext", "Segoe UI", Arial, sans-serif'

/** A colour of the theme mixed into its surface: 1 = the colour, 0 = the surface. Opaque, so overlaps do not darken. */
export function tint(colour: string, share: number, theme: ChartTheme): string {
  const from = channels(theme.surface)
  const to = channels(colour)
  return (
    '#' +
    from
      .map((base, i) =>
        Math.round(base + (to[i] - base) * share)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')
  )
}

function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

export function letterTone(letter: 'V' | 'N' | ''): Tone {
  return letter === 'V' ? 'voordelig' : letter === 'N' ? 'nadelig' : 'neutraal'
}
