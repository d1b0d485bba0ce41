/** How far a long calculation is: months done, of all. */
export type Progress = { readonly done: number; readonly total: number }

/** Runs a calculation that pauses to its end. */
export function finish<T>(steps: Generator<Progress, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
