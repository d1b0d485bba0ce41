/** Every line of the bootstrap goes to stderr: stdout belongs to the command it starts. */

/** @param {string} line */
export function say(line) {
  process.stderr.write(`buigzaam: ${line}\n`)
}

/** A set-up that cannot go on. The message says what, why and what to do now. */
export class SetupFailure extends Error {}
