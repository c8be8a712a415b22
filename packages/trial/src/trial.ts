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
import type { Explained } from '@sea-trials/schema/explained'
import type { RawInputs } from '@sea-trials/schema/inputs'
import type { Log } from '@sea-trials/schema/log'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { isGreen, type Verdict } from '@sea-trials/schema/verdict'
import { VERSION } from '@sea-trials/schema/version'
import type { Compared, OpenBefore } from './before/open.ts'
import { withDataNotes } from './data-notes.ts'
import { withDvcData } from './dvc/here.ts'
import type { JudgeOnce } from './earlier/earlier.ts'
import { openTables } from './engine.ts'
import { errorVerdict } from './error-verdict.ts'
import { FILES, makePlaces, writable } from './output.ts'
import { besideAdded, judgedBy, type PolicySource, policyFile, readAsWritten } from './policy.ts'
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
  /** For information alone: report and statements stand aside. */
  readonly informal?: true
  /** The commit whose data and contract are compared with those here. */
  readonly compared?: Compared
  readonly log: Log
  readonly clock: Clock
  readonly run: RunFacts
  /** What accepted runs have measured; absent where nothing is kept. */
  readonly history?: History
  /** A pull request may have left out that a history is kept: what it holds counts all the same. */
  readonly recallsHistory?: boolean
  /** Finds what an earlier run has judged of the same bytes; absent where every gate judges. */
  readonly once?: JudgeOnce
  /** Called as each gate ends, for output while the others still work. */
  readonly onVerdict?: (trial: GateTrial) => void
}

/** Throws SeaTrialsError where there is nothing to judge by: no policy, a bad one, no gate in it. */
export async function runTrial(options: TrialOptions): Promise<TrialResult> {
  const { log, clock } = options
  const { written, policy } = await judging(options)
  const isAdded = (gate: GateName): boolean => options.base?.added?.gates.includes(gate) === true
  const old = options.base?.added === undefined ? { written, policy } : await judging(besideAdded(options))
  const names = gatesOf(policy, options.gates)
  if (policy.waivers !== undefined) (await import('./waivers.ts')).checkWaivers(policy, clock.now())
  const { output, evidence } = await makePlaces(policy, options)

  const compared = isAdded('data-validate') ? { written, policy } : old
  const before = await beforeOf(options, compared, names)
  const tables = openTables(policy, log, before?.files)
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
    keepsHistory: options.inputs.history === 'true',
    recallsHistory: options.recallsHistory === true,
    ...(before === undefined ? {} : { before }),
  }
  const policyChanged = await policyChangedSince(before, compared.written, options)
  const gates: GateTrial[] = []
  let explained: Explained | undefined
  const notRun: { gate: GateName; reason: string }[] = []
  try {
    for (const gate of names) {
      const red = gates.find((trial) => !isGreen(trial.verdict))
      if (gate === 'model-register' && red !== undefined) {
        notRun.push({ gate, reason: `${red.gate} ${red.verdict.verdict}` })
        continue
      }
      log.progress(gate, names.indexOf(gate) / names.length)
      const trial = await runGate(
        gate,
        isAdded(gate) ? context : { ...context, policy: old.policy },
        evidence,
        options.once,
      )
      gates.push(trial)
      options.onVerdict?.(trial)
    }
    if (options.inputs.explain === 'true')
      explained = await (await import('./explain.ts')).explainBeside(
        context,
        names,
        gates.map(({ verdict }) => verdict),
      )
  } finally {
    await tables.close()
    await before?.close()
  }
  const rows = await failing?.done()
  const told = { ...policyChanged, ...(explained === undefined ? {} : { explained }) }
  const reports = await writeReports(output, { policy, gates, notRun, ...told })
  return {
    policy,
    gates,
    notRun,
    ...told,
    output,
    ...reports,
    evidence,
    ...(rows === undefined ? {} : { rows }),
    exitCode: exitCodeOf(gates),
  }
}

/** As it was written, and with its files in place. */
interface Judging {
  readonly written: Policy
  readonly policy: Policy
}

async function judging(options: TrialOptions): Promise<Judging> {
  const written = await readAsWritten(options)
  const judged = judgedBy(written, options)
  return { written, policy: await withBaseline(await withDvcData(judged, options.workspace), judged, options) }
}

/** With the files of a commit where the baseline is one. */
async function withBaseline(policy: Policy, written: Policy, options: TrialOptions): Promise<Policy> {
  if (policy.baseline?.ref === undefined) return policy
  const { inputs, directory, workspace, base } = options
  const [{ withBaselineAt }, { git }] = [await import('./before/baseline-at.ts'), await import('./git.ts')]
  const file = policyFile(inputs, directory)
  return withBaselineAt(policy, { written, file, workspace, git, ...(base === undefined ? {} : { base }) })
}

/** Undefined where nothing is compared, or no gate that is run would ask. */
async function beforeOf(
  { compared, inputs, directory, workspace }: TrialOptions,
  { policy, written }: Judging,
  gates: readonly GateName[],
): Promise<OpenBefore | undefined> {
  if (compared === undefined || !gates.includes('data-validate')) return undefined
  const [{ openBefore }, { git }] = await Promise.all([import('./before/open.ts'), import('./git.ts')])
  return openBefore({ ...compared, git, policy, written, file: policyFile(inputs, directory), workspace })
}

/** Where the base's own policy judges, the face knows what changed. */
async function policyChangedSince(
  before: OpenBefore | undefined,
  here: Policy,
  { base }: TrialOptions,
): Promise<Pick<TrialResult, 'policyChanged'>> {
  const there = base?.bytes === undefined ? await before?.policy() : undefined
  if (before === undefined || there === undefined || there.digest === here.digest) return {}
  const [{ policyChanges }, { VOCABULARIES }] = await Promise.all([
    import('./policy-changes.ts'),
    import('@sea-trials/gates/vocabularies'),
  ])
  return { policyChanged: { base: before.base, changes: policyChanges(there, here, VOCABULARIES) } }
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

async function runGate(
  name: GateName,
  context: GateContext,
  evidence: string,
  once: JudgeOnce = async (_, own, judge) => ({ verdict: await judge(own) }),
): Promise<GateTrial> {
  const start = context.clock.now()
  const { verdict: judged, unchangedSince } = await once(name, context, async (own) =>
    withDataNotes(await judgeOrExplain(name, own), own.policy),
  )
  const verdict = context.policy.waivers === undefined ? judged : await withWaivers(judged, context)
  const unchanged = unchangedSince === undefined ? {} : { unchangedSince }
  const subject = context.policy.gates[name]?.subject
  const { token: _, apiUrl: __, ...facts } = context.run
  const path = await writeEvidence(evidence, verdict, {
    toolVersion: VERSION,
    facts: {
      ...facts,
      time: new Date(context.clock.now()).toISOString(),
      ...(unchangedSince === undefined ? {} : { judged: unchangedSince }),
    },
    ...(subject === undefined ? {} : { subject }),
  })
  return { gate: name, verdict, seconds: (context.clock.now() - start) / 1000, ...unchanged, evidence: path }
}

async function withWaivers(verdict: Verdict, { policy, clock }: GateContext): Promise<Verdict> {
  const { waived } = await import('./waivers.ts')
  return waived(verdict, policy, clock.now())
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
  ran: Parameters<typeof trialsOf>[0],
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
