// eslint-disable-next-line no-control-regex -- these characters are exactly what must go
const control = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

/**
 * Text of a dossier on one line of a terminal: a title with an escape sequence must not move the cursor or colour what
 * follows, one with a line end must not look like two rows. Each such character shows as a space.
 */
export function plainLine(text: string): string {
  return text.replace(control, ' ')
}
