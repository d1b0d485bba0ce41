/** Rest after the last change before it is spoken, so that dragging does not chatter. */
export const restMs = 500

/** The polite live region: one sentence at a time, the newest, after a moment of rest. */
export class Announcer {
  #timer: ReturnType<typeof setTimeout> | undefined
  text = $state('')

  /** Says `text` once nothing newer came for the time of rest. */
  whenAtRest(text: string): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.now(text), restMs)
  }

  now(text: string): void {
    clearTimeout(this.#timer)
    // A screen reader skips a text equal to the last one; an invisible character makes it new.
    this.text = text === this.text ? `${text}\u200b` : text
  }
}
