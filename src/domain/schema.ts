import { z } from 'zod'

// Before any schema is made: zod otherwise probes `Function`, which the page's content security policy refuses.
z.config({ jitless: true })

/** The only door to zod. */
export { z }
export type { infer as Infer } from 'zod'
