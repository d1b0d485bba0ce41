import type Database from 'better-sqlite3'
import { fail, ok, type ErrorDetails, type Result } from '../base/result.ts'
import type { DossierWriter, ImportedFile, ImportEffect } from '../services/ports.ts'
import { refuseInfinite } from './infinite.ts'
import { changesOfSource } from './repositories/changes-of.ts'
import { periodTable, termTable } from './repositories/dictionary.ts'
import { itemTable, ruleTable, type DocumentOutcome } from './repositories/documents.ts'
import { journalTable } from './repositories/journal.ts'
import { metaTable } from './repositories/meta.ts'
import { observationTable } from './repositories/observations.ts'
import { originTable } from './repositories/origins.ts'
import { parameterTable } from './repositories/parameters.ts'
import { replaceableTables } from './repositories/replaceable.ts'
import { scenarioTable } from './repositories/scenarios.ts'
import { sourceTable } from './repositories/sources.ts'

export type Tables = {
  readonly writer: DossierWriter
  /** To be called before every transaction: what was remembered may have changed. */
  readonly forget: () => void
}

/** All statements of one connection, as the reader and writer that use cases see. */
export function openTables(db: Database.Database): Tables {
  const meta = metaTable(db)
  const sources = sourceTable(db)
  const terms = termTable(db)
  const periods = periodTable(db)
  const origins = originTable(db, sources)
  const observations = observationTable(db, terms, periods, origins)
  const parameters = parameterTable(db)
  const rules = ruleTable(db)
  const items = itemTable(db)
  const scenarios = scenarioTable(db)
  const journal = journalTable(db)
  const replaceable = replaceableTables(db)

  function importFile(file: ImportedFile): Result<ImportEffect> {
    const infinite = refuseInfinite(file)
    if (infinite !== null) return infinite
    const id = sources.insert(file.source, file.remarks)
    const written = observations.insertAll(id, file.observations)
    if (written.kind === 'twice') {
      const { firstRow, second } = written
      return twice(file, `${second.reeks} ${second.regio} ${second.periode}`, firstRow, second.bron.rij)
    }
    sources.setSpan(id, written.span)
    let replaced = written.replaced
    const rows: [string, number, DocumentOutcome][] = [
      ...file.parameters.map((one): [string, number, DocumentOutcome] => [
        one.id,
        one.bron.rij,
        parameters.insert(id, one),
      ]),
      ...file.rules.map((one): [string, number, DocumentOutcome] => [
        `${one.jaar} ${one.variant}`,
        one.bron?.rij ?? 0,
        rules.insert(id, one),
      ]),
      ...file.items.map((one): [string, number, DocumentOutcome] => [
        `${one.soort} ${one.id}`,
        one.bron.rij,
        items.insert(id, one),
      ]),
    ]
    for (const [key, row, outcome] of rows) {
      if ('twiceAt' in outcome) return twice(file, key, outcome.twiceAt, row)
      if (outcome.replaced) replaced += 1
    }
    return ok({ id, replaced })
  }

  const writer: DossierWriter = {
    meta: meta.get,
    counts: meta.counts,
    sources: sources.list,
    stands: sources.stands,
    observations: observations.select,
    parameters: parameters.list,
    rules: rules.list,
    items: items.list,
    remarks: sources.remarks,
    changesOf: changesOfSource(db),
    scenarios: scenarios.list,
    scenario: scenarios.get,
    bin: scenarios.bin,
    undoStep: journal.undoStep,
    redoStep: journal.redoStep,
    setMeta: meta.set,
    importFile,
    withdrawSource: (id) => {
      replaceable.withdraw(id, sources.span(id))
      sources.setWithdrawn(id, true)
    },
    restoreSource: (id) => {
      replaceable.restore(id, sources.span(id))
      sources.setWithdrawn(id, false)
    },
    putScenario: scenarios.put,
    deleteScenario: scenarios.remove,
    putInBin: scenarios.putInBin,
    takeFromBin: scenarios.takeFromBin,
    pushStep: (step) => {
      if (journal.dropUndone() > 0) {
        for (const id of sources.withdrawn()) {
          replaceable.forget(id, sources.span(id))
          sources.setSpan(id, null)
        }
      }
      journal.push(step)
    },
    markStep: journal.mark,
  }

  return {
    writer,
    forget: () => {
      terms.forget()
      periods.forget()
      origins.forget()
    },
  }
}

function twice(file: ImportedFile, key: string, first: number, second: number): Result<never> {
  const details: ErrorDetails = { bestand: file.source.bestand, sleutel: key, rij: second, eerder: first }
  return fail('inlezen.dubbeleRegel', details)
}
