/** A trial from the terminal: what is printed where, and the exit code. */
import { parse } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { GateName } from '@sea-trials/gates/inputs'
import { harmless } from '@sea-trials/report/escape'
import { terminal } from '@sea-trials/report/terminal'
import { SeaTrialsError, showError } from '@sea-trials/schema/error'
import type { RawInputs } from '@sea-trials/schema/inputs'
import type { Log } from '@sea-trials/schema/log'
import { comparedWith } from '@sea-trials/trial/before/compared'
import type { Compared } from '@sea-trials/trial/before/open'
import type { JudgeOnce } from '@sea-trials/trial/earlier/earlier'
import { git } from '@sea-trials/trial/git'
import { localStore } from '@sea-trials/trial/history/places'
import { runToKeep } from '@sea-trials/trial/history/recording'
import { historyOf, keep, type Store } from '@sea-trials/trial/history/store'
import type { Wanted } from '@sea-trials/trial/policy'
import type { TrialResult } from '@sea-trials/trial/result'
import { runTrial } from '@sea-trials/trial/trial'
import { checkDistinct, eachPolicy } from '@sea-trials/trial/trials'
import { pathsOf, trialsOf } from '@sea-trials/trial/trials-of'
import { terminalLog } from './log.ts'
import { onceIn } from './once.ts'
import { document, style } from './print.ts'

export interface TrialCommand {
  readonly gates: readonly GateName[] | 'all'
  readonly inputs: RawInputs
  readonly directory: string
  readonly json: boolean
  readonly debug: boolean
  /** The file that runs, where earlier verdicts may be used. */
  readonly entry?: string | undefined
}

export async function trialCommand(command: TrialCommand): Promise<number> {
  const { gates, inputs, directory, json, debug } = command
  const log = terminalLog({ debug, quiet: json, stream: process.stderr })
  // On a laptop the files are the user's own, wherever they lie; a runner holds them inside its workspace.
  const workspace = parse(directory).root
  const each = await eachPolicy(inputs, directory, workspace)
  const wanted = each.map((own) => ({ gates, inputs: own, directory, workspace }))
  await checkDistinct(wanted)
  const compared = inputs.base === undefined ? undefined : await comparedWith(inputs.base, directory, git)
  const once = await onceIn(process.env, command.entry)
  const results: TrialResult[] = []
  for (const one of wanted) {
    results.push(await withHistory(one, { ...(compared && { compared }), ...(once && { once }) }, log))
    log.clear()
  }
  const [first, ...others] = results.map((result) => jsonOf(result, gates))
  const shown = others.length === 0 ? first : { models: [first, ...others] }
  process.stdout.write(json ? document(shown) : `${harmless(results.map(text).join('\n\n'))}\n`)
  return Math.max(...results.map(({ exitCode }) => exitCode))
}

/** The clone's own history is read; `--history` adds a green run to it, and nothing leaves the machine. */
async function withHistory(
  wanted: Wanted,
  more: { readonly compared?: Compared; readonly once?: JudgeOnce },
  log: Log,
): Promise<TrialResult> {
  const store = localStore({ git, folder: wanted.directory })
  const keeps = wanted.inputs.history === 'true'
  const commit = keeps ? await headOf(store) : undefined
  const run = commit === undefined ? {} : { commit }
  const result = await runTrial({
    ...wanted,
    ...more,
    log,
    clock: { now: Date.now, sleep },
    run,
    history: historyOf(store),
  })
  const kept = commit === undefined ? undefined : runToKeep(result, commit, Date.now())
  if (kept !== undefined) await keep(store, result.policy.model, kept)
  return result
}

/** Throws `bad-input` outside of a repository, where there is nothing to keep a history in. */
async function headOf({ git, folder }: Store): Promise<string> {
  try {
    return (await git(folder, ['rev-parse', '--verify', 'HEAD^{commit}'])).toString('latin1').trim()
  } catch (cause) {
    const fix = 'Commit first, or leave `--history` out.'
    throw new SeaTrialsError('bad-input', 'a history is kept by commit, and there is none here', fix, undefined, {
      cause,
    })
  }
}

function text(result: TrialResult): string {
  return terminal({ ...trialsOf(result), paths: pathsOf(result, process.cwd()) }, style())
}

/** One gate: its verdict. Several: all of them under the gravest. */
function jsonOf({ gates, notRun, policy }: TrialResult, asked: TrialCommand['gates']): unknown {
  const only = asked === 'all' || gates.length !== 1 ? undefined : gates[0]
  if (only !== undefined) return only.verdict
  return { model: policy.model, gates: gates.map(({ verdict }) => verdict), notRun }
}

/** An error before any gate could judge: said in one or two lines, or as JSON. Returns exit code 2. */
export function explain(error: unknown, { json, debug }: { readonly json: boolean; readonly debug: boolean }): number {
  if (json) {
    const known = error instanceof SeaTrialsError
    const { code, message, fix, at } = known
      ? error
      : { code: 'internal', message: String(error), fix: 'Please report it.', at: undefined }
    const said = { code, message, fix, ...(at === undefined ? {} : { at }) }
    process.stdout.write(document({ verdict: 'error', error: said }))
  } else {
    const log = terminalLog({ debug, quiet: false, stream: process.stderr })
    log.info(showError(error))
    if (debug && error instanceof Error) log.debug(error.stack ?? '')
  }
  return 2
}
