/** A trial: the gates of a policy in order, or one of them, from inputs to verdicts, evidence and report on disk. */
import { join } from 'node:path'
import { GATES } from '@sea-trials/gates/catalog'
import type { Clock, GateContext, RunFacts } from '@sea-trials/gates/gate'
import type { History } from '@sea-trials/gates/history'
import { GATE_NAMES, type GateName } from '@sea-trials/gates/inputs'
import { replaceFile } from '@sea-trials/registry/atomic'
import { digestBook } from '@sea-trials/registry/digest'
import { writeEvidence } from '@sea-trials/registry/evidence'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { RawInputs } from '@sea-trials/schema/inputs'
import type { Log } from '@sea-trials/schema/log'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { isGreen, type Verdict } from '@sea-trials/schema/verdict'
import { VERSION } from '@sea-trials/schema/version'
import { openTables } from './engine.ts'
import { errorVerdict } from './error-verdict.ts'
import { FILES, makePlaces, writable } from './output.ts'
import { type PolicySource, readPolicy } from './policy.ts'
import type { GateTrial, TrialResult } from './result.ts'
import { failingRows } from './rows.ts'
import { trialsOf } from './trials-of.ts'

export interface TrialOptions {
  /** One gate, or all that the policy names. */
  readonly gates: readonly GateName[] | 'all'
  readonly inputs: RawInputs
  /** Folder that relative inputs start from, absolute. */
  readonly directory: string
  /** No file outside it is read, absolute. */
  readonly workspace: string
  /** The policy as it stands on the base branch, where the one here must not judge itself. */
  readonly base?: PolicySource
  readonly log: Log
  readonly clock: Clock
  readonly run: RunFacts
  /** What accepted runs have measured; absent where nothing is kept. */
  readonly history?: History
  /** Called as each gate ends, for output while the others still work. */
  readonly onVerdict?: (trial: GateTrial) => void
}

/** Throws SeaTrialsError where there is nothing to judge by: no policy, a bad one, no gate in it. */
export async function runTrial(options: TrialOptions): Promise<TrialResult> {
  const { log, clock } = options
  const policy = await readPolicy(options)
  const names = gatesOf(policy, options.gates)
  const { output, evidence } = await makePlaces(policy, options)

  const tables = openTables(policy)
  const failing = names.includes('data-validate') ? failingRows(output) : undefined
  const context: GateContext = {
    policy,
    engine: tables.engine,
    log,
    clock,
    evidence,
    digest: digestBook(),
    run: options.run,
    ...(failing === undefined ? {} : { failing: failing.take }),
    ...(options.history === undefined ? {} : { history: options.history }),
  }
  const gates: GateTrial[] = []
  const notRun: { gate: GateName; reason: string }[] = []
  try {
    for (const gate of names) {
      const red = gates.find((trial) => !isGreen(trial.verdict))
      if (gate === 'model-register' && red !== undefined) {
        notRun.push({ gate, reason: `${red.gate} ${red.verdict.verdict}` })
        continue
      }
      log.progress(gate, names.indexOf(gate) / names.length)
      const trial = await runGate(gate, context, evidence)
      gates.push(trial)
      options.onVerdict?.(trial)
    }
  } finally {
    await tables.close()
  }
  const rows = await failing?.done()
  const reports = await writeReports(output, { policy, gates, notRun })
  return {
    policy,
    gates,
    notRun,
    output,
    ...reports,
    evidence,
    ...(rows === undefined ? {} : { rows }),
    exitCode: exitCodeOf(gates),
  }
}

/** Order of the trials, less what the policy does not name. */
function gatesOf(policy: Policy, wanted: TrialOptions['gates']): readonly GateName[] {
  if (wanted !== 'all') return wanted
  const named = GATE_NAMES.filter((gate) => policy.gates[gate] !== undefined)
  if (named.length > 0) return named
  throw new SeaTrialsError(
    'bad-policy',
    'the policy names no gate',
    `Add a section under \`gates:\`, for example ${GATE_NAMES[0]}.`,
    policy.file === undefined ? undefined : { file: policy.file },
  )
}

async function runGate(name: GateName, context: GateContext, evidence: string): Promise<GateTrial> {
  const start = context.clock.now()
  const verdict = await judgeOrExplain(name, context)
  const subject = context.policy.gates[name]?.subject
  const { token: _, apiUrl: __, ...facts } = context.run
  const path = await writeEvidence(evidence, verdict, {
    toolVersion: VERSION,
    facts: { ...facts, time: new Date(context.clock.now()).toISOString() },
    ...(subject === undefined ? {} : { subject }),
  })
  return { gate: name, verdict, seconds: (context.clock.now() - start) / 1000, evidence: path }
}

/** Bugs are not hidden: they are thrown on. */
async function judgeOrExplain(name: GateName, context: GateContext): Promise<Verdict> {
  try {
    const gate = await GATES[name]()
    return await gate.run(context)
  } catch (error) {
    if (!(error instanceof SeaTrialsError)) throw error
    context.log.debug(error.stack ?? '')
    return errorVerdict(name, error, context.policy.model)
  }
}

/** For people, for code scanning and editors, for CI systems. */
async function writeReports(
  output: string,
  ran: Pick<TrialResult, 'policy' | 'gates' | 'notRun'>,
): Promise<Pick<TrialResult, 'report' | 'sarif' | 'junit'>> {
  const { htmlReport } = await import('@sea-trials/report/html')
  const { sarif } = await import('@sea-trials/report/sarif')
  const { junit } = await import('@sea-trials/report/junit')
  const trials = trialsOf(ran)
  const write = async (name: string, text: string): Promise<string> => {
    const path = join(output, name)
    await writable(() => replaceFile(path, text), path)
    return path
  }
  return {
    report: await write(FILES.report, htmlReport(trials)),
    sarif: await write(FILES.sarif, sarif([trials])),
    junit: await write(FILES.junit, junit([trials])),
  }
}

function exitCodeOf(gates: readonly GateTrial[]): 0 | 1 | 2 {
  if (gates.length === 0 || gates.some(({ verdict }) => verdict.verdict === 'error')) return 2
  return gates.every(({ verdict }) => isGreen(verdict)) ? 0 : 1
}
