const slugPattern = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/

/** Ids are slugs, never random: lower case letters, digits, single `-` or `.` between them. */
export function isSlug(text: string): boolean {
  return slugPattern.test(text) && text.length <= 120
}

/** A slug from free text ("Inwoners beter in beeld" → `inwoners-beter-in-beeld`); empty when nothing usable is left. */
export function slugFrom(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 120)
    .replace(/-+$/g, '')
}

/** A slug from free text that is not among `taken`: numbered from 2 when it is; `otherwise` when the text gives none. */
export function freeSlug(text: string, taken: readonly string[], otherwise: string): string {
  // Room for the number within the length of a slug.
  const base = slugFrom(text).slice(0, 110).replace(/-+$/, '') || otherwise
  const used = new Set(taken)
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`
    if (!used.has(slug)) return slug
  }
}
