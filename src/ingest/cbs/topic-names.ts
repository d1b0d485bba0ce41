/**
 * Topic key to a word of our own ids: `BijstandsuitkeringenTotDeAOWLeeftijd` → `bijstandsuitkeringen-tot-de-aow-leeftijd`,
 * `k_1ePlaatsing` → `1e-plaatsing`.
 */
export function topicWord(stem: string): string {
  return stem
    .replace(/^k_(?=\d)/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** Code of a dimension member as part of an id. `6.2` and `6.20` stay two. */
export function codeWord(code: string): string {
  return code
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[-.]+|[-.]+$/g, '')
}
