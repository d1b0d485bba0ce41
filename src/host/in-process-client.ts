import type { Client, Reply } from '../contract/reply.ts'
import type { Dispatcher } from './dispatcher.ts'

/** The command line's client: straight to the dispatcher. */
export function createInProcessClient(dispatcher: Dispatcher): Client {
  return {
    call(method, input, options = {}) {
      const { language = 'nl', ...rest } = options
      // The contract gives a reply its type; tests check each value against its schema.
      return dispatcher.dispatch(method, input, { language, ...rest }) as Promise<never>
    },
  }
}

/**
 * The same, with every value forced through the two codecs of the other transports: structured clone (message ports) and
 * JSON with bytes apart (HTTP). A value that they would change or refuse is found here, in process, with its own stack.
 */
export function createSerialisedClient(dispatcher: Dispatcher, cross: (value: unknown) => unknown): Client {
  return {
    async call(method, input, options = {}) {
      const { language = 'nl', onProgress, ...rest } = options
      const reply = await dispatcher.dispatch(method, cross(input), {
        language,
        ...rest,
        ...(onProgress === undefined
          ? {}
          : { onProgress: (progress) => onProgress(cross(progress) as typeof progress) }),
      })
      return cross(reply) as Reply<never>
    },
  }
}
