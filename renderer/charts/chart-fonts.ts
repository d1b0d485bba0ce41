const faces = ['400 12px "IBM Plex Sans"', '600 12px "IBM Plex Sans"']
let ready: Promise<unknown> | undefined

/** A canvas draws with what is there at that moment: the fonts must be loaded first. A failure is no reason to wait. */
export function chartFontsReady(): Promise<unknown> {
  ready ??= Promise.all(faces.map((face) => document.fonts.load(face))).catch(() => undefined)
  return ready
}
