import { canonicalLines } from '../../src/base/canonical-json.ts'
import { jsonSchemas } from '../../src/domain/json-schemas.ts'
import { parameterFamilies } from '../../src/domain/parameter-families.ts'
import { budgetFamilies } from '../../src/domain/parameter-families/budget.ts'
import { cohortFamilies } from '../../src/domain/parameter-families/cohort.ts'
import type { ParameterFamily } from '../../src/domain/parameter-families/family.ts'
import { moneyFamilies } from '../../src/domain/parameter-families/money.ts'

/** Documents under docs/ that are made of the code: path to text. */
export function madeDocuments(): Map<string, string> {
  const documents = new Map<string, string>()
  for (const [name, schema] of Object.entries(jsonSchemas()))
    documents.set(`docs/schema/${name}`, canonicalLines(schema))
  documents.set('docs/parameters.md', parametersDocument())
  return documents
}

function parametersDocument(): string {
  return `# Parameters

Made of \`src/domain/parameter-families\` by \`npm run golden:update\`; do not edit by hand.

Every number the model reads beyond the series has an id: dotted, lower case, for ever. An id belongs to one of the
${parameterFamilies.length} families below. \`<leeftijd>\`, \`<afstand>\`, \`<klasse>\` and \`<reden>\` are ids of the dossier (groups are every
\`<leeftijd>.<afstand>\` that has a \`kans.werk\`), \`<jaar>\` is a year, \`<maand>\` a month such as \`2028-01\`, \`<kwartaal>\` 1 … 4 and
\`<duur>\` 0 … 59 completed months or \`60-plus\`.

A scenario may override a parameter that is in the dossier, or one that has an "otherwise" below. Anything else is refused
with its name: a key that nobody reads would be a lever that moves nothing. Years and months must lie inside the run; money
of past years may be overridden for the years the dossier has.

How layers become the inputs of a run: later layers win; the base period (\`uitstroom.basis\`, start × chance) follows the
dossier, not the scenario, since no scenario changes the past; whatever is missing is named, never taken as 0.
${table('Cohort', cohortFamilies)}${table('Prices and loonkostensubsidie', moneyFamilies)}${table('Budget, past, rules and ways of counting', budgetFamilies)}`
}

function table(title: string, families: readonly ParameterFamily[]): string {
  const rows = families.map(
    (one) => `| \`${one.id}\` | ${one.unit} | ${range(one)} | ${one.otherwise} | ${one.meaning} |`,
  )
  return `\n## ${title}\n\n| Id | Unit | Range | Otherwise | Meaning |\n|---|---|---|---|---|\n${rows.join('\n')}\n`
}

function range(family: ParameterFamily): string {
  if (family.texts)
    return family.texts.length > 0 ? family.texts.map((one) => `\`${one}\``).join(', ') : 'an id'
  return Math.abs(family.max) >= 1e12
    ? 'any'
    : `${family.min} … ${family.max}${family.whole ? ', whole' : ''}`
}
