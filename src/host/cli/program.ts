import { Command, Help } from 'commander'
import { cliHelp, type CliHelp } from '../../text/screens/cli-help.ts'
import type { Answer } from './answer.ts'
import type { CommandContext } from './context.ts'
import { importFiles, newDossier, type NewOptions } from './dossier-commands.ts'
import { exportChart, listCharts, type ExportOptions } from './export-chart.ts'
import { inspectDossier, type InspectOptions } from './inspect.ts'
import { computeRekenhulp, type RekenhulpOptions } from './rekenhulp.ts'
import {
  explainNumber,
  runScenario,
  showInputs,
  showOverview,
  showTable,
  type RunOptions,
} from './run-commands.ts'
import {
  duplicateScenario, freezeScenario, readIntoDossier, removeScenario, resetScenario, undoOrRedo, writeScenario,
} from './scenario-commands.ts' // prettier-ignore
import { computeVangnet, type VangnetOptions } from './vangnet.ts'

export type ServeOptions = { readonly voorbeeld?: string; readonly port?: string }

/** What the commands need from whoever runs them. */
export type Actions = {
  readonly context: CommandContext
  /** Prints what a command answers. */
  readonly answer: (answer: Promise<Answer>) => Promise<void>
  readonly serve: (folder: string | undefined, options: ServeOptions) => Promise<void>
}

/** The whole command line: names, arguments and options. Parsing and help are commander's, every word is ours. */
export function buildProgram({ context, answer, serve }: Actions, version: string): Command {
  const help = cliHelp[context.language]
  const program = configure(new Command('buigzaam'), help, context.world.stdout)
    .description(help.product)
    .version(version, '-V, --version', help.version)
    .enablePositionalOptions()
    .option('--json', help.options.json)
    .option('--taal <taal>', help.options.language)
  const add = (name: keyof CliHelp['commands']): Command => {
    const command = program.command(name).description(help.commands[name]).helpOption('-h, --help', help.help)
    return command.option('--json', help.options.json).option('--taal <taal>', help.options.language)
  }
  const { arguments: args, options } = help

  add('new')
    .argument('<dossier>', args.dossier)
    .option('--voorbeeld <naam>', options.example)
    .option('--gemeente <code>', options.municipality)
    .option('--naam <naam>', options.dossierName)
    .option('--peildatum <maand>', options.peildatum)
    .option('--horizon <maand>', options.horizon)
    .action((dossier: string, given: NewOptions) => answer(newDossier(dossier, given, context)))
  add('import')
    .argument('<dossier>', args.dossier)
    .argument('<bestanden...>', args.files)
    .option('--proef', options.trial)
    .action((dossier: string, files: string[], given: { proef?: boolean }) =>
      answer(importFiles(dossier, files, given, context)),
    )
  add('inspect')
    .argument('<dossier>', args.dossier)
    .argument('[onderdeel]', args.subject)
    .option('--reeks <reeks>', options.series)
    .option('--regio <regio>', options.region)
    .option('--van <periode>', options.from)
    .option('--tot <periode>', options.to)
    .option('--alleen-feiten', options.factsOnly)
    .option('--volledig', options.full)
    .action((dossier: string, subject: string | undefined, given: InspectOptions) =>
      answer(inspectDossier(dossier, subject, given, context)),
    )

  const onScenario = (command: Command): Command =>
    command
      .argument('<dossier>', args.dossier)
      .argument('<scenario>', args.scenario)
      .option('--vastgelegd', options.frozen)
  onScenario(add('inputs')).action((dossier: string, scenario: string, given: RunOptions) =>
    answer(showInputs(dossier, scenario, given, context)),
  )
  onScenario(add('run'))
    .option('--csv', options.csv)
    .option('--tabel', options.tables)
    .action((dossier: string, scenario: string, given: RunOptions) =>
      answer(runScenario(dossier, scenario, given, context)),
    )
  onScenario(add('overview')).action((dossier: string, scenario: string, given: RunOptions) =>
    answer(showOverview(dossier, scenario, given, context)),
  )
  onScenario(add('table'))
    .argument('<tabel>', args.table)
    .action((dossier: string, scenario: string, table: string, given: RunOptions) =>
      answer(showTable(dossier, scenario, table, given, context)),
    )
  onScenario(add('explain'))
    .argument('<getal>', args.number)
    .action((dossier: string, scenario: string, number: string, given: RunOptions) =>
      answer(explainNumber(dossier, scenario, number, given, context)),
    )

  add('vangnet')
    .requiredOption('--jaar <jaar>', options.year)
    .requiredOption('--budget <euro>', options.budget)
    .requiredOption('--tekort <euro>', options.tekort)
    .option('--historie <bedragen>', options.history)
    .option('--historie-budget <bedragen>', options.historyBudget)
    .option('--variant <variant>', options.variant)
    .action((given: VangnetOptions) => answer(computeVangnet(given, context)))

  add('rekenhulp')
    .requiredOption('--prijs <euro>', options.price)
    .option('--plaatsingen <aantal>', options.placements)
    .option('--bedrag <euro>', options.amount)
    .option('--had-uitkering <aandeel>', options.hadBenefit)
    .option('--zou-blijven <aandeel>', options.wouldStay)
    .option('--blijft-weg <aandeel>', options.staysAway)
    .option('--deel-van-jaar <aandeel>', options.partOfYear)
    .option('--blijft-bij-gemeente <aandeel>', options.keptByMunicipality)
    .option('--kosten <euro>', options.costs)
    .option('--kans <aandeel>', options.chance)
    .action((given: RekenhulpOptions) => answer(computeRekenhulp(given, context)))

  add('charts')
    .argument('<dossier>', args.dossier)
    .action((dossier: string) => answer(listCharts(dossier, context)))
  onScenario(add('export'))
    .argument('<grafiek>', args.chart)
    .requiredOption('--naar <bestand>', options.target)
    .option('--overschrijf', options.overwrite)
    .option('--alleen-feiten', options.factsOnly)
    .action((dossier: string, scenario: string, chart: string, given: ExportOptions) =>
      answer(exportChart(dossier, scenario, chart, given, context)),
    )

  add('freeze')
    .argument('<dossier>', args.dossier)
    .argument('<scenario>', args.scenario)
    .action((dossier: string, scenario: string) => answer(freezeScenario(dossier, scenario, context)))
  add('reset')
    .argument('<dossier>', args.dossier)
    .argument('<scenario>', args.scenario)
    .action((dossier: string, scenario: string) => answer(resetScenario(dossier, scenario, context)))
  add('duplicate')
    .argument('<dossier>', args.dossier)
    .argument('<scenario>', args.scenario)
    .argument('<id>', args.newId)
    .option('--titel <titel>', options.title)
    .action((dossier: string, scenario: string, id: string, given: { titel?: string }) =>
      answer(duplicateScenario(dossier, scenario, id, given, context)),
    )
  add('remove')
    .argument('<dossier>', args.dossier)
    .argument('<scenario>', args.scenario)
    .action((dossier: string, scenario: string) => answer(removeScenario(dossier, scenario, context)))
  add('read')
    .argument('<dossier>', args.dossier)
    .argument('<bestand>', args.scenarioFile)
    .option('--vervang', options.replace)
    .action((dossier: string, file: string, given: { vervang?: boolean }) =>
      answer(readIntoDossier(dossier, file, given, context)),
    )
  onScenario(add('write'))
    .requiredOption('--naar <bestand>', options.target)
    .option('--overschrijf', options.overwrite)
    .action((dossier: string, scenario: string, given: ExportOptions) =>
      answer(writeScenario(dossier, scenario, given, context)),
    )
  add('undo')
    .argument('<dossier>', args.dossier)
    .action((dossier: string) => answer(undoOrRedo(dossier, 'undo', context)))
  add('redo')
    .argument('<dossier>', args.dossier)
    .action((dossier: string) => answer(undoOrRedo(dossier, 'redo', context)))

  add('serve')
    .argument('[map]', args.folder)
    .option('--voorbeeld <naam>', options.example)
    .option('--port <poort>', options.port)
    .action((folder: string | undefined, given: ServeOptions) => serve(folder, given))
  return program
}

/** Errors are thrown instead of printed, and the words of the help are those of the language. Subcommands inherit it. */
function configure(command: Command, help: CliHelp, print: (text: string) => void): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.titles.usage,
    'Arguments:': help.titles.arguments,
    'Options:': help.titles.options,
    'Commands:': help.titles.commands,
  }
  const standard = new Help()
  const inOwnWords = (usage: string): string =>
    usage.replace('[options]', help.titles.optionsWord).replace('[command]', help.titles.commandWord)
  return command
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: () => undefined })
    .configureHelp({
      styleTitle: (title) => (Object.hasOwn(titles, title) ? (titles[title] ?? title) : title),
      commandUsage: (shown) => inOwnWords(standard.commandUsage(shown)),
      subcommandTerm: (shown) => standard.subcommandTerm(shown).replace(' [options]', ''),
    })
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .allowExcessArguments(false)
}
