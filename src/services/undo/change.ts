import { fail, ok, type Result } from '../../base/result.ts'
import { scenarioSchema } from '../../domain/scenario.ts'
import { z, type Infer } from '../../domain/schema.ts'
import type { DossierReader, DossierWriter } from '../ports.ts'
import { applyEdits, invertEdits, jsonEditSchema } from './json-edits.ts'

/** What one step of the journal did, as plain data that holds both directions. */
export const changeSchema = z.discriminatedUnion('kind', [
  /** On `ScenarioContent`, or null where the scenario does not exist. */
  z.strictObject({ kind: z.literal('scenario'), id: z.string(), edits: z.array(jsonEditSchema) }),
  /** The scenario of this id, as it stands before the next change of the step, went to the bin. */
  z.strictObject({ kind: z.literal('bin'), id: z.string(), binId: z.int(), removedAt: z.string() }),
  /** A file was imported. */
  z.strictObject({ kind: z.literal('source'), id: z.int() }),
  /** On the description of the dossier. */
  z.strictObject({ kind: z.literal('meta'), edits: z.array(jsonEditSchema) }),
])
export type Change = Infer<typeof changeSchema>

/** A scenario without the moment of its last change: that is now, also when it is undone. */
export const scenarioContentSchema = z.strictObject({
  draft: scenarioSchema,
  frozen: scenarioSchema.nullable(),
  frozenAt: z.string().nullable(),
  createdAt: z.string(),
  place: z.int(),
})
export type ScenarioContent = Infer<typeof scenarioContentSchema>

const metaSchema = z.strictObject({
  name: z.string(),
  municipality: z.strictObject({ code: z.string(), name: z.string() }),
  peildatum: z.string(),
  horizon: z.string(),
  isExample: z.boolean(),
  createdAt: z.string(),
})

export type Direction = 'undo' | 'redo'

export function contentOf(reader: DossierReader, id: string): ScenarioContent | null {
  const record = reader.scenario(id)
  if (record === null) return null
  const { draft, frozen, frozenAt, createdAt, place } = record
  return { draft, frozen, frozenAt, createdAt, place }
}

export function putContent(
  writer: DossierWriter,
  id: string,
  content: ScenarioContent | null,
  at: string,
): void {
  if (content === null) writer.deleteScenario(id)
  else writer.putScenario({ ...content, changedAt: at })
}

/** Takes one step back, or does it again. A step that does not fit what is there is damage, not a guess. */
export function applyChanges(
  writer: DossierWriter,
  changes: unknown,
  direction: Direction,
  at: string,
): Result<null> {
  const parsed = z.array(changeSchema).safeParse(changes)
  if (!parsed.success) return damaged()
  const inOrder = direction === 'undo' ? parsed.data.toReversed() : parsed.data
  return inOrder.every((change) => applyChange(writer, change, direction, at)) ? ok(null) : damaged()
}

function applyChange(writer: DossierWriter, change: Change, direction: Direction, at: string): boolean {
  switch (change.kind) {
    case 'scenario': {
      const content = edited(
        contentOf(writer, change.id),
        change,
        direction,
        scenarioContentSchema.nullable(),
      )
      if (content === undefined) return false
      putContent(writer, change.id, content, at)
      return true
    }
    case 'bin': {
      if (direction === 'undo') {
        writer.takeFromBin(change.binId)
        return true
      }
      const record = writer.scenario(change.id)
      if (record !== null) writer.putInBin({ id: change.binId, record, removedAt: change.removedAt })
      return record !== null
    }
    case 'source':
      if (direction === 'undo') writer.withdrawSource(change.id)
      else writer.restoreSource(change.id)
      return true
    case 'meta': {
      const meta = edited(writer.meta(), change, direction, metaSchema)
      if (meta === undefined) return false
      writer.setMeta(meta)
      return true
    }
  }
}

function edited<S extends z.ZodType>(
  now: unknown,
  { edits }: Extract<Change, { kind: 'scenario' | 'meta' }>,
  direction: Direction,
  schema: S,
): z.output<S> | undefined {
  const after = applyEdits(now, direction === 'undo' ? invertEdits(edits) : edits)
  const parsed = after === null ? null : schema.safeParse(after.value)
  return parsed?.success === true ? parsed.data : undefined
}

function damaged(): Result<never> {
  return fail('opslag.beschadigd', { deel: 'journal' })
}
