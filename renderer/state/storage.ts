/** Small choices of the person at this screen. Where the browser keeps nothing (private mode), the app works without. */
export type Memory = { read(key: string): string | null; write(key: string, value: string): void }

export function browserMemory(storage: () => Storage): Memory {
  return {
    read(key) {
      try {
        return storage().getItem(`buigzaam.${key}`)
      } catch {
        return null
      }
    },
    write(key, value) {
      try {
        storage().setItem(`buigzaam.${key}`, value)
      } catch {
        // Nothing to keep it in: the choice holds until the window closes.
      }
    },
  }
}
