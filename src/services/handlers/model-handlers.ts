import { ok, type Result } from '../../base/result.ts'
import type { CallContext } from '../../contract/handler.ts'
import type { Output } from '../../contract/reply.ts'
import type { VangnetRule } from '../../domain/vangnet-rule.ts'
import { buildChart, listCharts } from '../../views/build-chart.ts'
import { buildTable } from '../../views/build-table.ts'
import { readExampleRules } from '../dossier/example.ts'
import { factsContextOf } from '../model/facts-view.ts'
import { contextOf, explanationOf, inputsOf, overviewOf, runOf } from '../model/run-model.ts'
import { rekenhulpAnswer } from '../rekenhulp/compute-rekenhulp.ts'
import { vangnetAnswer } from '../vangnet/compute-vangnet.ts'
import type { Backend, HandlersOf } from './context.ts'

export function modelHandlers({ session, run }: Backend): HandlersOf<'model'> {
  return {
    'model.basis': ({ factsOnly }) => {
      const open = session.current()
      if (!open.ok) return open
      const basis = open.value.data.basis(factsOnly)
      // The contract's own, mutable arrays; the content is shared.
      return basis.ok ? ok({ ...basis.value } as Output<'model.basis'>) : basis
    },
    'model.inputs': (ref) => {
      const open = session.current()
      return open.ok ? inputsOf(open.value, ref) : open
    },
    'model.run': (ref) => {
      const open = session.current()
      return open.ok ? runOf(open.value, ref, run) : open
    },
    'model.overview': ({ scenario, language }) => {
      const open = session.current()
      return open.ok ? overviewOf(open.value, scenario, language, run) : open
    },
    'model.explain': ({ scenario, number, language }) => {
      const open = session.current()
      return open.ok ? explanationOf(open.value, scenario, number, language, run) : open
    },
  }
}

export function chartHandlers({ ports, session, run }: Backend): HandlersOf<'chart'> {
  const chart = ({
    scenario,
    chart: id,
    language,
    factsOnly,
  }: Parameters<HandlersOf<'chart'>['chart.get']>[0]) => {
    const open = session.current()
    if (!open.ok) return open
    const context = (factsOnly ? factsContextOf : contextOf)(open.value, scenario, language, run)
    return context.ok ? buildChart(id, context.value) : context
  }
  return {
    'chart.list': ({ language }) => ok(listCharts(language)),
    'chart.get': chart,
    'chart.export': async ({ format, ...asked }) => {
      const spec = chart(asked)
      if (!spec.ok) return spec
      const file = await ports.charts.render(spec.value, format)
      return file.ok ? ok({ ...file.value }) : file
    },
  }
}

export function tableHandlers({ session, run }: Backend): HandlersOf<'table'> {
  return {
    'table.get': ({ scenario, table, language }) => {
      const open = session.current()
      if (!open.ok) return open
      const context = contextOf(open.value, scenario, language, run)
      return context.ok ? buildTable(table, context.value) : context
    },
  }
}

export function vangnetHandlers({ ports, session }: Backend): HandlersOf<'vangnet'> {
  /** Those of the dossier; without one, those that come with the program. */
  async function rules(call: CallContext): Promise<Result<readonly VangnetRule[]>> {
    const open = session.current()
    if (open.ok) return open.value.store.read((reader) => reader.rules(false))
    const read = await readExampleRules('zwolle', ports, call)
    if (!read.ok) return read
    const all = read.value.flatMap((file) => file.rules)
    // A fact goes before an assumption, as in a dossier.
    return ok(all.toSorted((a, b) => Number(a.status === 'aanname') - Number(b.status === 'aanname')))
  }
  return {
    'vangnet.compute': async (input, call) => {
      const known = await rules(call)
      return known.ok ? ok(vangnetAnswer(input, known.value, call.language)) : known
    },
  }
}

export function rekenhulpHandlers(): HandlersOf<'rekenhulp'> {
  return { 'rekenhulp.compute': (input) => ok(rekenhulpAnswer(input)) }
}
