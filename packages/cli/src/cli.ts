/** Commands: `run`, `explain`, `ratchet`, `serve`, `profile`, `init` and one a gate; the flags of a gate are its action's inputs, from the one declaration. */
import { existsSync, statSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { SUMMARIES } from '@sea-trials/gates/catalog'
import { GATE_INPUTS, GATE_NAMES, type GateName, INPUTS } from '@sea-trials/gates/inputs'
import { harmless } from '@sea-trials/report/escape'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { InputSpec, RawInputs } from '@sea-trials/schema/inputs'
import { printable } from '@sea-trials/schema/text'
import { VERSION } from '@sea-trials/schema/version'
import { Command, CommanderError, Option } from 'commander'
import { withContracts, withProfiles } from './data-commands.ts'
import type { TrialCommand } from './trial-command.ts'

/**
 * Runs one command line. Returns the exit code: 0 green, 1 not green, 2 could not judge. `entry`: the file that runs, which
 * names all others that it runs by their digests; without it no earlier verdict is used.
 */
export async function main(args: readonly string[], entry?: string): Promise<number> {
  let exitCode: number = 0
  const finish = async (work: Promise<number>): Promise<void> => {
    exitCode = await work
  }
  const program = new Command('sea-trials')
    .description('Acceptance trials for machine-learning models.')
    // `--version` is an input of model-register.
    .version(VERSION, '-V', 'print the version')
    .exitOverride()
    .configureOutput({ writeErr: (text) => process.stderr.write(`${harmless(text.trimEnd())}\n`) })
    .showHelpAfterError('(--help lists commands and flags)')
    .addHelpText('after', '\nExit code: 0 green, 1 not green (failed or inconclusive), 2 could not judge.')

  const run = program
    .command('run')
    .description('Put a model through every gate of its policy, in order.')
    .argument('[target]', 'folder that holds sea-trials.yml, or the policy itself', '.')
    .addOption(new Option('--only <gates>', 'these gates only, separated by commas').argParser(gateList))
  const judge = async (flags: Flags, target: Target, gates: TrialCommand['gates']): Promise<number> => {
    const { trialCommand } = await import('./trial-command.ts')
    return trialCommand({ gates, ...given(flags, target), ...(flags.fresh === true ? {} : { entry }) })
  }
  withFresh(withInputs(run, INPUTS)).action((target: string, flags) =>
    finish(judge(flags, targetOf(target), flags.only ?? 'all')),
  )

  const explain = program
    .command('explain')
    .description('Say what a policy will do before it judges: what lines mean, stop and catch.')
    .argument('[target]', 'folder that holds sea-trials.yml, or the policy itself', '.')
    .addOption(new Option('--only <gates>', 'these gates only, separated by commas').argParser(gateList))
    .option('--markdown', 'print Markdown')
  withInputs(explain, INPUTS).action((target: string, flags) => finish(explained(flags, targetOf(target))))

  program
    .command('ratchet')
    .description('Propose stricter limits from the latest green verdicts, as a diff of the policy to review.')
    .argument('[target]', 'folder that holds sea-trials.yml, or the policy itself', '.')
    .option('--evidence <folder>', "where the verdicts are; the policy's own .sea-trials/evidence unless given")
    .option('--write', 'change the file instead of printing the diff')
    .option('--json', 'print the changes as JSON and nothing else')
    .option('--debug', 'say more, and show stack traces')
    .action((target: string, flags) =>
      finish(import('./ratchet-command.ts').then(({ ratchetCommand }) => ratchetCommand(targetOf(target), flags))),
    )

  for (const gate of GATE_NAMES) {
    const command = program.command(gate).description(SUMMARIES[gate])
    withFresh(withInputs(command, GATE_INPUTS[gate])).action((flags) =>
      finish(judge(flags, { directory: process.cwd() }, [gate])),
    )
  }

  program
    .command('serve')
    .description('Serve an ONNX model over the Open Inference Protocol v2 and /invocations of MLflow.')
    .argument('<model>', 'the ONNX file')
    .option('--port <port>', 'port; 0 takes a free one', '8080')
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .option('--name <name>', 'name of the model in paths; the name of the file unless given')
    .option('--positive <label>', 'the label that counts as positive')
    .action((model: string, flags) => finish(import('./serve.ts').then(({ serve }) => serve(model, flags))))

  program
    .command('doctor')
    .description(
      'Say which files and GitHub settings protect the gates, which are missing, and what a pull request could still do.',
    )
    .argument('[folder]', 'the repository', '.')
    .option('--policy <path>', 'the policy, or a glob; every sea-trials.yml unless given')
    .option('--repository <owner/name>', 'on GitHub; that of the runner or of origin unless given')
    .option('--branch <name>', 'that pull requests are merged into; the default branch unless given')
    .option('--offline', 'look at the files alone')
    .option('--json', 'print the findings as JSON and nothing else')
    .option('--debug', 'say more, and show stack traces')
    .addHelpText(
      'after',
      '\nThe token is taken from GITHUB_TOKEN or GH_TOKEN. Exit code: 0 all fine, 1 something is missing, 2 something was not seen.',
    )
    .action((folder: string, flags) =>
      finish(import('./doctor-command.ts').then(({ doctorCommand }) => doctorCommand(folder, flags))),
    )

  withContracts(program, finish)
  withProfiles(program, finish)

  try {
    await program.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    // Commander has said already what was wrong with the command line.
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    const [json, debug] = [args.includes('--json'), args.includes('--debug')]
    if (error instanceof CommanderError && !json) return 2
    const { explain } = await import('./trial-command.ts')
    return explain(error instanceof CommanderError ? badCommandLine(error) : error, { json, debug })
  }
}

const badCommandLine = ({ message }: CommanderError): SeaTrialsError =>
  new SeaTrialsError('bad-input', message.replace(/^error: /, ''), '`--help` lists commands and flags.')

type Flags = Record<string, unknown>

interface Target {
  readonly directory: string
  readonly policy?: string
}

function targetOf(target: string): Target {
  const path = resolve(target)
  if (!existsSync(path)) {
    throw new SeaTrialsError(
      'missing-file',
      `there is no folder or policy ${printable(target)}`,
      'Name the folder that holds sea-trials.yml.',
    )
  }
  return statSync(path).isDirectory() ? { directory: path } : { directory: dirname(path), policy: basename(path) }
}

async function explained(flags: Flags, target: Target): Promise<number> {
  const { explainCommand } = await import('./explain-command.ts')
  return explainCommand({
    ...given(flags, target),
    gates: (flags.only as readonly GateName[] | undefined) ?? 'all',
    markdown: flags.markdown === true,
  })
}

/** What is asked of a policy, whatever is done with it. */
const given = (flags: Flags, { policy, directory }: Target) => ({
  inputs: { ...(policy === undefined ? {} : { policy }), ...inputsOf(flags) },
  directory,
  json: flags.json === true,
  debug: flags.debug === true,
})

function gateList(text: string): GateName[] {
  return text.split(',').map((part) => {
    const name = GATE_NAMES.find((gate) => gate === part.trim())
    if (name !== undefined) return name
    throw new SeaTrialsError(
      'bad-input',
      `--only: there is no gate ${JSON.stringify(part.trim())}`,
      `Gates: ${GATE_NAMES.join(', ')}.`,
    )
  })
}

const withFresh = (command: Command): Command =>
  command.option('--fresh', 'judge anew, also where model, data and policy have not changed')

function withInputs(command: Command, inputs: readonly InputSpec[]): Command {
  for (const input of inputs) {
    const text = `${input.summary} (left out: ${input.otherwise})`
    const option = new Option(input.kind === 'flag' ? `--${input.name}` : `--${input.name} <${input.kind}>`, text)
    if (input.choices !== undefined) option.choices(input.choices)
    // A flag given twice would silently lose the first; only lines add up.
    if (input.kind === 'lines')
      option.argParser((line: string, before: string | undefined) =>
        before === undefined ? line : `${before}\n${line}`,
      )
    command.addOption(option)
  }
  return command
    .option('--json', 'print the verdict as JSON and nothing else')
    .option('--debug', 'say more, and show stack traces')
}

/** Commander names flags in camelCase; inputs are kebab-case everywhere. */
function inputsOf(flags: Flags): RawInputs {
  const entries = INPUTS.flatMap(({ name }) => {
    const value = flags[name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())]
    if (value === true) return [[name, 'true'] as const]
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : []
  })
  return Object.fromEntries(entries)
}
