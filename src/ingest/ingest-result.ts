import type { Item, Observation } from '../domain/dataset.ts'
import type { Parameter } from '../domain/parameter.ts'
import type { VangnetRule } from '../domain/vangnet-rule.ts'
import type { ReasonCode, RemarkCode } from './remark-codes.ts'

export type FileFormat =
  | 'buigzaam-reeksen'
  | 'buigzaam-parameters'
  | 'buigzaam-vangnetregels'
  | 'buigzaam-items'
  | 'buigzaam-ppn'
  | 'cbs-v3-typed'
  | 'cbs-v3-untyped'

export type RemarkDetails = Readonly<Record<string, string | number | boolean | null>>

/** Something the reader did or saw that a person must know; `src/text` makes the sentence. */
export type IngestRemark = { readonly code: RemarkCode; readonly details: RemarkDetails }

/** What a reader of one layout found. */
export type FileContents = {
  readonly format: FileFormat
  readonly because: { readonly code: ReasonCode; readonly details: RemarkDetails }
  readonly title: string
  readonly observations: readonly Observation[]
  readonly parameters: readonly Parameter[]
  readonly rules: readonly VangnetRule[]
  readonly items: readonly Item[]
  readonly remarks: readonly IngestRemark[]
}

/** A file that was read as a whole: nothing of it is written anywhere yet. */
export type IngestResult = FileContents & {
  readonly name: string
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string
  readonly size: number
  /** `aannames` when every row has the status aanname. */
  readonly soort: 'feiten' | 'aannames'
  /** Data rows, without header and empty lines. */
  readonly rows: number
  /** Observations without a number. */
  readonly missing: number
}

export type IngestOptions = {
  /** Period of a CBS table that has no period column, such as `2017`; otherwise it comes from the file name. */
  readonly periode?: string
}

export type IngestFile = { readonly name: string; readonly bytes: Uint8Array }
