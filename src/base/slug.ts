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
