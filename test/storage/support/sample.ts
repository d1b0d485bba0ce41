import { hashText } from '../../../src/base/hash.ts'
import { unwrap } from '../../../src/base/result.ts'
import type { Item, Observation } from '../../../src/domain/dataset.ts'
import type { Parameter } from '../../../src/domain/parameter.ts'
import { scenarioSchema, type Scenario } from '../../../src/domain/scenario.ts'
import type { VangnetRule } from '../../../src/domain/vangnet-rule.ts'
import type {
  DossierMeta,
  DossierStore,
  ImportedFile,
  ObservationQuery,
} from '../../../src/services/ports.ts'
import { createDossier } from '../../../src/storage/create-dossier.ts'
import { openDossier, type OpenOptions } from '../../../src/storage/open-dossier.ts'

export const now = '2026-01-31T14:32:05Z'

export const sampleMeta: DossierMeta = {
  name: 'Proefstad',
  municipality: { code: 'GM0001', name: 'Proefstad' },
  peildatum: '2025-12',
  horizon: '2031-12',
  isExample: false,
  createdAt: now,
}

/** A new dossier at `file`, open. */
export function newDossier(file: string, options: Partial<OpenOptions> = {}): DossierStore {
  unwrap(createDossier(file, sampleMeta))
  return unwrap(openDossier(file, { now, ...options }))
}

export const everything: ObservationQuery = {
  reeks: null,
  regio: null,
  van: null,
  tot: null,
  factsOnly: false,
}

export function observation(change: Partial<Observation> = {}, bestand = 'stand.csv'): Observation {
  return {
    reeks: 'bijstand.stand.tot-aow',
    regio: 'GM0001',
    periode: '2025-12',
    waarde: 3400,
    ontbreekt: null,
    eenheid: 'uitkeringen',
    telt: 'uitkeringen',
    status: 'definitief',
    graad: 'A',
    peildatum: '2026-01-15',
    bron: { bestand, sha256: hashText(bestand), blad: null, rij: 2, kolom: 4 },
    ruw: '3.400',
    herkomst: 'Proefbron',
    opmerking: '',
    ...change,
  }
}

export function parameter(change: Partial<Parameter> = {}, bestand = 'stand.csv'): Parameter {
  return {
    id: 'prijs.2025',
    waarde: 18400.5,
    eenheid: 'euro per uitkering per jaar',
    spreiding: { verdeling: 'driehoek', laag: 18000, hoog: 19000 },
    status: 'aanname',
    graad: 'C',
    herkomst: 'Afgeleid',
    opmerking: 'rond',
    bron: { bestand, sha256: hashText(bestand), blad: 'Blad 1', rij: 3, kolom: 2 },
    ...change,
  }
}

export function rule(change: Partial<VangnetRule> = {}, bestand = 'stand.csv'): VangnetRule {
  return {
    jaar: 2025,
    variant: 'regulier',
    drempelBp: 750,
    bovengrensBp: 1250,
    aandeelMiddenBp: 5000,
    aandeelBovenBp: 10000,
    meerjarentoets: { kind: 'drie-jaar-samen', thresholdBp: 750 },
    status: 'definitief',
    graad: 'A',
    herkomst: 'Wet',
    bron: { bestand, sha256: hashText(bestand), blad: null, rij: 5, kolom: 1 },
    ...change,
  }
}

export function item(change: Partial<Item> = {}, bestand = 'stand.csv'): Item {
  return {
    soort: 'actie',
    id: 'brede-intake',
    titel: 'Brede intake',
    velden: { thema: 'Instroom', notitie: 'van start in 2026' },
    status: 'raming',
    graad: 'B',
    herkomst: 'Plan',
    bron: { bestand, sha256: hashText(bestand), blad: null, rij: 6, kolom: 1 },
    ...change,
  }
}

/** A file with one of everything; the cells of its rows carry its own name and hash, as the importer makes them. */
export function importedFile(bestand: string, change: Partial<ImportedFile> = {}): ImportedFile {
  return {
    source: {
      bestand,
      sha256: hashText(bestand),
      grootte: 1234,
      formaat: 'reeksen',
      titel: `Titel van ${bestand}`,
      soort: 'feiten',
      ingelezenOp: now,
      rijen: 4,
    },
    observations: [observation({}, bestand)],
    parameters: [parameter({}, bestand)],
    rules: [rule({}, bestand)],
    items: [item({}, bestand)],
    remarks: [{ code: 'inlezen.leegIsNul', details: { rij: 4, kolom: 'waarde' } }],
    ...change,
  }
}

/** A file with observations only; each gets its own row. */
export function observationsFile(bestand: string, rows: readonly Partial<Observation>[]): ImportedFile {
  const observations = rows.map((row, index) => {
    const made = observation(row, bestand)
    return { ...made, bron: { ...made.bron, rij: index + 2 } }
  })
  return importedFile(bestand, { observations, parameters: [], rules: [], items: [], remarks: [] })
}

export function scenario(id: string, change: Partial<Scenario> = {}): Scenario {
  return {
    ...scenarioSchema.parse({
      format: 'buigzaam-scenario',
      formatVersion: 1,
      id,
      title: `Scenario ${id}`,
      author: 'Iemand',
      note: '',
      pinned: { dataset: null, parameters: null, model: null },
      layers: [{ id: 'basis', title: 'Basis', overrides: { 'instroom.niveau': 0.95 } }],
      assumptionLog: [],
      randomSeed: '0000000000000001',
    }),
    ...change,
  }
}
