import type { AppError, ErrorDetails, Result } from '../base/result.ts'
import type { ChartSpec } from '../domain/chart-spec.ts'
import type { Item, Observation, SourceFile } from '../domain/dataset.ts'
import type { Parameter } from '../domain/parameter.ts'
import type { Remark } from '../domain/result.ts'
import type { Scenario } from '../domain/scenario.ts'
import type { VangnetRule } from '../domain/vangnet-rule.ts'

/*
 * What the use cases need of the world. A host fills these in (`src/storage` for dossiers); tests fill them in with
 * plain objects. Nothing here is a path: a handle is an opaque name that only the host can turn into a file.
 */

/** ISO 8601 in UTC, to the second: `2026-01-31T14:32:05Z`. */
export type Clock = { readonly now: () => string }

export type Log = {
  readonly write: (level: 'info' | 'warning' | 'error', message: string, details?: ErrorDetails) => void
}

export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array }

export type Files = {
  /** One file of a built-in example, by its path inside the example (`feiten/taakstelling.csv`). */
  readonly readExample: (example: 'zwolle', path: string) => Promise<Result<NamedBytes>>
}

export type ChartRenderer = {
  /** The bytes of one chart as a picture or as its table. */
  readonly render: (spec: ChartSpec, format: 'png' | 'svg' | 'csv') => Promise<Result<NamedBytes>>
}

export type Ports = {
  readonly clock: Clock
  readonly log: Log
  readonly files: Files
  readonly dossiers: Dossiers
  readonly charts: ChartRenderer
  /** Lets other messages in (a cancel) between two long pieces of work. */
  readonly pause: () => Promise<void>
}

export type DossierListing = { readonly handle: string; readonly name: string; readonly changedAt: string }

export type Dossiers = {
  readonly list: () => Result<readonly DossierListing[]>
  /** Makes a new file and opens it; refuses to touch one that exists. `meta.name` empty = the name of the file. */
  readonly create: (handle: string, meta: DossierMeta) => Result<DossierStore>
  readonly open: (handle: string) => Result<DossierStore>
  /** Takes away a dossier that `create` made a moment ago and that could not be filled. Never another one. */
  readonly discard: (handle: string) => void
}

/** What a dossier is about. Empty texts: not known yet, to be taken from the first file that says. */
export type DossierMeta = {
  readonly name: string
  readonly municipality: { readonly code: string; readonly name: string }
  readonly peildatum: string
  readonly horizon: string
  readonly isExample: boolean
  readonly createdAt: string
}

/** Whether this opener may write, and if not the reason as it would be said to a person. */
export type Access = { readonly writable: true } | { readonly writable: false; readonly why: AppError }

/**
 * One open dossier. All SQL stands behind it; calls are synchronous, because the file is local and one connection
 * serves one backend. Every expected fault of the disk becomes a failure here, never an exception.
 */
export type DossierStore = {
  readonly schemaVersion: number
  /** Asked at each call: a dossier that another process took over stops being writable. */
  readonly access: () => Access
  /** A consistent view: nothing another process writes meanwhile is seen half. */
  readonly read: <T>(use: (reader: DossierReader) => T) => Result<T>
  /** One transaction, durable when it returns ok. A failure that `use` returns, or a fault, undoes everything. */
  readonly write: <T>(use: (writer: DossierWriter) => Result<T>) => Result<T>
  /** As `write`, on a copy in memory that is thrown away: the file is not touched, and need not be writable. */
  readonly trial: <T>(use: (writer: DossierWriter) => Result<T>) => Result<T>
  readonly close: () => void
}

/** A file that was read and imported; `id` counts up in order of import. */
export type StoredSource = SourceFile & { readonly id: number }

/** Everything one file brings. A later file replaces earlier values of the same key; the earlier ones are kept. */
export type ImportedFile = {
  readonly source: SourceFile
  readonly observations: readonly Observation[]
  readonly parameters: readonly Parameter[]
  readonly rules: readonly VangnetRule[]
  readonly items: readonly Item[]
  readonly remarks: readonly Remark[]
}

/** `replaced` counts keys whose value, unit or status differs from what stood there. */
export type ImportEffect = { readonly id: number; readonly replaced: number }

/** One value of a key before and after an import; a text says why there is no number. */
export type ValueChange = {
  readonly kind: 'reeks' | 'parameter'
  readonly key: string
  readonly regio: string
  readonly periode: string
  readonly before: number | string
  readonly after: number | string
}

/** Null in a filter: every value. `reeks` may end in `*` for every series that begins so. Periods compare by month. */
export type ObservationQuery = {
  readonly reeks: string | null
  readonly regio: string | null
  readonly van: string | null
  readonly tot: string | null
  readonly factsOnly: boolean
}

/** A scenario as the dossier holds it. `place` is its position in lists. */
export type ScenarioRecord = {
  readonly draft: Scenario
  readonly frozen: Scenario | null
  readonly frozenAt: string | null
  readonly createdAt: string
  readonly changedAt: string
  readonly place: number
}

/** `id` counts up in order of removal. */
export type BinnedScenario = {
  readonly id: number
  readonly record: ScenarioRecord
  readonly removedAt: string
}

/** One labelled step of the undo journal. `changes` is plain data that holds both directions. */
export type JournalStep = {
  readonly position: number
  readonly method: string
  readonly label: string
  readonly at: string
  readonly changes: unknown
}

export type DossierCounts = {
  readonly sources: number
  readonly observations: number
  readonly parameters: number
  readonly scenarios: number
}

export type DossierReader = {
  readonly meta: () => DossierMeta
  readonly counts: () => DossierCounts
  /** In order of import; withdrawn (undone) imports are not in it. */
  readonly sources: () => readonly StoredSource[]
  /** Whether a file with these bytes was imported and none of its values has been replaced since. */
  readonly stands: (sha256: string) => boolean
  readonly observations: (query: ObservationQuery) => readonly Observation[]
  readonly parameters: (factsOnly: boolean) => readonly Parameter[]
  readonly rules: (factsOnly: boolean) => readonly VangnetRule[]
  readonly items: () => readonly Item[]
  readonly remarks: (source: number) => readonly Remark[]
  /** What an import changed: every key whose value it replaced, at most `limit` of them. */
  readonly changesOf: (source: number, limit: number) => readonly ValueChange[]
  readonly scenarios: () => readonly ScenarioRecord[]
  readonly scenario: (id: string) => ScenarioRecord | null
  /** Newest first. */
  readonly bin: () => readonly BinnedScenario[]
  /** The step that undo, and redo, would take; null when there is none. */
  readonly undoStep: () => JournalStep | null
  readonly redoStep: () => JournalStep | null
}

export type DossierWriter = DossierReader & {
  readonly setMeta: (meta: DossierMeta) => void
  /** Fails with `inlezen.dubbeleRegel` when the file holds one key twice. */
  readonly importFile: (file: ImportedFile) => Result<ImportEffect>
  /** Takes the latest import back, so that earlier values stand again; `restoreSource` does it anew. */
  readonly withdrawSource: (id: number) => void
  readonly restoreSource: (id: number) => void
  /** Adds or replaces by `record.draft.id`. */
  readonly putScenario: (record: ScenarioRecord) => void
  readonly deleteScenario: (id: string) => void
  readonly putInBin: (scenario: BinnedScenario) => void
  readonly takeFromBin: (id: number) => void
  /** Writes a step as done. Steps that were undone go for good, with the imports that only they could restore. */
  readonly pushStep: (step: Omit<JournalStep, 'position'>) => void
  readonly markStep: (position: number, undone: boolean) => void
}
