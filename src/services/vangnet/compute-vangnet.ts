import { centsToEuros } from '../../base/money.ts'
import type { Input } from '../../contract/reply.ts'
import type { VangnetAnswer } from '../../contract/shapes.ts'
import type { Remark } from '../../domain/result.ts'
import type { VangnetRule } from '../../domain/vangnet-rule.ts'
import { computeVangnet, findRule } from '../../models/vangnet/vangnet.ts'
import type { Language } from '../../text/language.ts'
import { remarkText } from '../../text/remark-text.ts'

/** The vangnet of one year by the rules that are known; a year without a rule has none, and the answer says so. */
export function vangnetAnswer(
  input: Input<'vangnet.compute'>,
  rules: readonly VangnetRule[],
  language: Language,
): VangnetAnswer {
  const { year, variant, budgetCents, tekortCents } = input
  const rule = findRule(rules, year, variant, false)
  const common = {
    jaar: year,
    variant,
    budget: centsToEuros(budgetCents),
    tekort: centsToEuros(tekortCents),
    tekortAandeel: tekortCents / budgetCents,
  }
  if (rule === null) {
    return {
      ...common,
      vangnet: 0,
      nettoTekort: common.tekort,
      marginaleWaarde: 1,
      zone: 'geen',
      klif: false,
      rechtOpVangnet: false,
      toets: 'niet-te-toetsen',
      status: '',
      graad: '',
      herkomst: '',
      meldingen: told([{ code: 'model.vangnetGeenRegel', details: { jaar: year } }], language),
    }
  }
  const outcome = computeVangnet(rule, tekortCents, budgetCents, {
    tekortenCents: input.historyCents,
    budgetsCents: input.historyBudgetCents,
  })
  const remarks: Remark[] = []
  if (rule.status === 'aanname')
    remarks.push({ code: 'dienst.vangnetRegelAanname', details: { jaar: year, variant } })
  if (outcome.toets === 'niet-te-toetsen')
    remarks.push({ code: 'model.vangnetNietTeToetsen', details: { jaar: year } })
  if (outcome.cliff !== null) {
    const { tekortCents: at, vangnetCents: lost } = outcome.cliff
    remarks.push({
      code: 'model.vangnetKlif',
      details: { jaar: year, tekort: centsToEuros(at), bedrag: centsToEuros(lost) },
    })
  }
  return {
    ...common,
    vangnet: centsToEuros(outcome.vangnetCents),
    nettoTekort: centsToEuros(outcome.nettoTekortCents),
    marginaleWaarde: outcome.marginaleWaarde,
    zone: outcome.zone,
    klif: outcome.klif,
    rechtOpVangnet: outcome.eligible,
    toets: outcome.toets,
    status: rule.status,
    graad: rule.graad,
    herkomst: rule.herkomst,
    meldingen: told(remarks, language),
  }
}

function told(remarks: readonly Remark[], language: Language): VangnetAnswer['meldingen'] {
  return remarks.map((remark) => ({ code: remark.code, text: remarkText(remark, language) }))
}
