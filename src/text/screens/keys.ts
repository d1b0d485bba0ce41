import type { PerLanguage } from '../language.ts'

type KeyRow = { readonly keys: string; readonly does: string }
type KeyGroup = { readonly title: string; readonly rows: readonly KeyRow[] }

const nl = {
  title: 'Toetsen',
  columns: { keys: 'Toets', does: 'Wat het doet' },
  groups: [
    {
      title: 'Overal',
      rows: [
        { keys: 'Ctrl+1', does: 'Start' },
        { keys: 'Ctrl+2', does: 'Kijken' },
        { keys: 'Ctrl+3', does: 'Plannen' },
        { keys: 'Ctrl+Z', does: 'Ongedaan maken' },
        { keys: 'Ctrl+Y', does: 'Opnieuw doen' },
        { keys: 'F6', does: 'Naar het volgende deel van het venster' },
        { keys: 'F1', does: 'Deze lijst' },
        { keys: 'Esc', does: 'Sluiten of annuleren' },
      ],
    },
    {
      title: 'Schuif',
      rows: [
        { keys: '← →', does: '1 stap' },
        { keys: 'Shift + ← →', does: '10 stappen' },
        { keys: 'PageUp, PageDown', does: 'Een tiende van het bereik' },
        { keys: 'Home, End', does: 'Laagste en hoogste waarde' },
      ],
    },
    {
      title: 'Grafiek',
      rows: [
        { keys: '← →', does: 'Vorig en volgend punt' },
        { keys: '↑ ↓', does: 'Vorige en volgende reeks' },
        { keys: 'Enter of klik', does: 'Waarom dit getal?' },
        { keys: 'T', does: 'Tabel tonen of verbergen' },
        { keys: 'D', does: 'Cijfers kopiëren' },
        { keys: 'S', does: 'Samenvatting voorlezen' },
      ],
    },
  ] as readonly KeyGroup[],
}

export const keyTexts: PerLanguage<typeof nl> = {
  nl,
  en: {
    title: 'Keys',
    columns: { keys: 'Key', does: 'What it does' },
    groups: [
      {
        title: 'Everywhere',
        rows: [
          { keys: 'Ctrl+1', does: 'Start' },
          { keys: 'Ctrl+2', does: 'Look' },
          { keys: 'Ctrl+3', does: 'Plan' },
          { keys: 'Ctrl+Z', does: 'Undo' },
          { keys: 'Ctrl+Y', does: 'Redo' },
          { keys: 'F6', does: 'To the next part of the window' },
          { keys: 'F1', does: 'This list' },
          { keys: 'Esc', does: 'Close or cancel' },
        ],
      },
      {
        title: 'Slider',
        rows: [
          { keys: '← →', does: '1 step' },
          { keys: 'Shift + ← →', does: '10 steps' },
          { keys: 'PageUp, PageDown', does: 'A tenth of the range' },
          { keys: 'Home, End', does: 'Lowest and highest value' },
        ],
      },
      {
        title: 'Chart',
        rows: [
          { keys: '← →', does: 'Previous and next point' },
          { keys: '↑ ↓', does: 'Previous and next series' },
          { keys: 'Enter or click', does: 'Why this number?' },
          { keys: 'T', does: 'Show or hide the table' },
          { keys: 'D', does: 'Copy the figures' },
          { keys: 'S', does: 'Read the summary aloud' },
        ],
      },
    ],
  },
}
