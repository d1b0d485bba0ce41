import type { PerLanguage } from '../language.ts'

const nl = {
  take: 'Meenemen',
  png: 'Afbeelding (PNG)',
  svg: 'Tekening (SVG)',
  csv: 'Cijfers (CSV)',
  copy: 'Cijfers kopiëren',
  copied: 'De cijfers staan op het klembord.',
  notCopied: 'Kopiëren is niet gelukt. Gebruik Cijfers (CSV).',
  table: 'Tabel',
  showTable: 'Tabel tonen',
  hideTable: 'Tabel verbergen',
  explore:
    'Grafiek. Pijltjes lezen de punten. Enter vraagt waarom, T toont de tabel, D kopieert de cijfers, S leest de samenvatting.',
  exported: (name: string) => `Bestand gemaakt: ${name}`,
  busy: 'Het bestand wordt gemaakt.',
}

export const chartTexts: PerLanguage<typeof nl> = {
  nl,
  en: {
    take: 'Take along',
    png: 'Picture (PNG)',
    svg: 'Drawing (SVG)',
    csv: 'Figures (CSV)',
    copy: 'Copy figures',
    copied: 'The figures are on the clipboard.',
    notCopied: 'Copying failed. Use Figures (CSV).',
    table: 'Table',
    showTable: 'Show table',
    hideTable: 'Hide table',
    explore:
      'Chart. Arrows read the points. Enter asks why, T shows the table, D copies the figures, S reads the summary.',
    exported: (name) => `File made: ${name}`,
    busy: 'The file is being made.',
  },
}
