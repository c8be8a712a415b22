/** The main of every action: inputs in, verdicts out, and whatever can be said about a failure in between. */
import type { GateName } from '@sea-trials/gates/inputs'
import { terminal } from '@sea-trials/report/terminal'
import type { GateRun, Trials } from '@sea-trials/report/trials'
import { inOneLine, SeaTrialsError } from '@sea-trials/schema/error'
import type { Verdict } from '@sea-trials/schema/verdict'
import { VERSION } from '@sea-trials/schema/version'
import { keepEngineIn } from '@sea-trials/tables/engine-cache'
import type { Compared } from '@sea-trials/trial/before/open'
import { errorVerdict } from '@sea-trials/trial/error-verdict'
import { historyOf } from '@sea-trials/trial/history/store'
import { makePlaces, parquetOf } from '@sea-trials/trial/output'
import { readPolicy, type Wanted } from '@sea-trials/trial/policy'
import type { TrialResult } from '@sea-trials/trial/result'
import { checkDistinct, eachPolicy, policyGlob } from '@sea-trials/trial/trials'
import { pathsOf, trialsOf } from '@sea-trials/trial/trials-of'
import { type Asked, askedOf, isAsked, specsOf } from './asked.ts'
import { checkNoneRemoved, type Sources } from './base-policy.ts'
import { collectEvidence } from './collect.ts'
import { comparedOf } from './compared.ts'
import { engineCacheOf } from './engine-cache.ts'
import { type ActionFacts, readFacts } from './facts.ts'
import { writeOutputs } from './files.ts'
import type { GitHub } from './github.ts'
import { keepRun } from './history.ts'
import { readInputs } from './inputs.ts'
import type { Judge } from './judge.ts'
import { type RunnerLog, runnerLog } from './log.ts'
import { negativeOutputs, outputsOf } from './outputs.ts'
import { type Publication, publish } from './publish.ts'
import { checkEvent, tipOf } from './tip.ts'
import { realWorld, type World } from './world.ts'

/** What was found out so far; a failure is published with as much of it as there is. */
interface Known {
  readonly facts: ActionFacts
  readonly github: GitHub | undefined
  readonly comment: boolean | undefined
  /** Sentences about the run as a whole. */
  readonly said?: readonly string[]
}

/** Runs one gate, or all of the policy, and leaves the exit code: 0 green, 1 not green, 2 could not judge. Never throws. */
export async function runAction(gates: readonly GateName[] | 'all', world: World = realWorld()): Promise<0 | 1 | 2> {
  const code = await codeOf(gates, world)
  world.exit(code)
  return code
}

async function codeOf(gates: readonly GateName[] | 'all', world: World): Promise<0 | 1 | 2> {
  const { env } = world
  const log = runnerLog(world.core)
  let known: Known | undefined
  keepEngineIn(engineCacheOf(env, log))
  try {
    await writeOutputs(world, negativeOutputs)
    const inputs = readInputs(specsOf(gates), env)
    const token = inputs['github-token']
    if (token !== undefined) log.mask(token)
    const facts = readFacts(env, token)
    known = {
      facts,
      github: world.github(facts),
      comment: inputs.comment === undefined ? undefined : inputs.comment === 'true',
    }
    return await judgeAndPublish(askedOf(gates, inputs, facts), known, world, log)
  } catch (error) {
    await explain(error, gates, known, world, log)
    return 2
  }
}

/** One model, or each of those that a glob names. */
async function judgeAndPublish(asked: Asked, known: Known, world: World, log: RunnerLog): Promise<0 | 1 | 2> {
  const { directory } = asked
  const sources = { git: world.git, github: known.github }
  await checkEvent(known.facts, directory, sources)
  const tip = await tipOf(known.facts, directory, sources)
  if (tip !== undefined) log.info(tip.said)
  const facts = tip === undefined ? known.facts : { ...known.facts, base: tip.base }
  return judgeAll(asked, { ...known, facts, said: tip?.moved ? [tip.said] : [] }, sources, world, log)
}

async function judgeAll(
  asked: Asked,
  known: Known,
  sources: Sources,
  world: World,
  log: RunnerLog,
): Promise<0 | 1 | 2> {
  const { workspace, base } = known.facts
  const { inputs, directory } = asked
  const glob = policyGlob(inputs)
  const cases: Case[] = []
  for (const each of await eachPolicy(inputs, directory, workspace))
    cases.push(await caseOf({ ...asked, inputs: each }, known, sources))
  const replaced = cases.flatMap(({ judge }) => judge.replaced ?? [])
  if (glob !== undefined && base !== undefined) await checkNoneRemoved(base, directory, glob, replaced, world.git)
  await checkDistinct(cases.map(({ wanted }) => wanted))
  const judged: Judged[] = []
  for (const one of cases) judged.push(await judgeOne(one, known, world, log))
  const results = judged.map(({ result }) => result)
  // Before anything is said to the network: what later steps read must not depend on it.
  await writeOutputs(world, outputsOf(results, workspace))
  for (const { trials, result } of judged) await publish(publicationOf(trials, filesOf(result), known, world, log))
  return Math.max(...results.map(({ exitCode }) => exitCode)) as 0 | 1 | 2
}

/** One model, and by what it is judged. */
interface Case {
  readonly wanted: Wanted
  readonly judge: Judge
}

async function caseOf(asked: Asked, { facts, said = [] }: Known, sources: Sources): Promise<Case> {
  // What finds the policy of a base reads YAML, which takes longer to load than a run without a base needs.
  const found = facts.base === undefined ? NO_BASE : await (await import('./judge.ts')).judgeOf(asked, facts, sources)
  const judge = { ...found, notes: [...said, ...found.notes] }
  const { base } = judge
  return { wanted: { ...asked, workspace: facts.workspace, ...(base === undefined ? {} : { base }) }, judge }
}

const NO_BASE: Judge = { changes: [], notes: [], informal: [] }

interface Judged {
  readonly trials: Trials
  readonly result: TrialResult
}

async function judgeOne({ wanted, judge }: Case, { facts }: Known, world: World, log: RunnerLog): Promise<Judged> {
  const { gates } = wanted
  for (const note of judge.notes) log.annotate({ level: 'notice', title: 'Sea Trials', message: note })
  if (isAsked(gates, 'model-register')) await collect(wanted, facts, world, log)
  const store = world.history(facts)
  const asks = isAsked(gates, 'data-validate')
  const compared = asks ? await comparedOf(wanted.inputs, wanted.directory, facts, world.git) : undefined
  const result = await world.trial({
    ...wanted,
    ...(compared && { compared }),
    history: historyOf(store),
    recallsHistory: judge.mayKeepLess === true,
    log,
    clock: { now: world.now, sleep: world.sleep },
    run: facts.run,
  })
  if (wanted.inputs.history === 'true') await keepRun({ result, facts, store, now: world.now(), log })
  const trials: Trials = {
    ...trialsOf(result),
    paths: pathsOf(result, facts.workspace),
    ...(facts.base === undefined ? {} : { changes: judge.changes }),
    ...(judge.approved ? { judgedHere: true } : {}),
    informal: await informally({ wanted, judge }, compared, facts, world, log),
    notes: judge.notes,
    ...(facts.base?.ref === undefined ? {} : { base: facts.base.ref }),
  }
  log.info(terminal(trials, { colour: true, unicode: true }))
  return { trials, result }
}

/** How the gates would have gone under the policy here: shown, and no verdict. */
async function informally(
  { wanted, judge }: Case,
  compared: Compared | undefined,
  { run }: ActionFacts,
  world: World,
  log: RunnerLog,
): Promise<readonly GateRun[]> {
  if (judge.informal.length === 0) return []
  const { base: _, ...here } = wanted
  log.info('The policy here is judged as well, for information.')
  const done: GateRun[] = []
  for (const gate of judge.informal) {
    const options = {
      ...here,
      gates: [gate],
      ...(compared && { compared }),
      log,
      clock: { now: world.now, sleep: world.sleep },
      run,
      informal: true as const,
    }
    try {
      const { gates } = await world.trial(options)
      done.push(...gates.map(({ verdict }) => ({ gate, verdict })))
    } catch (error) {
      if (!(error instanceof SeaTrialsError)) throw error
      done.push({ gate, verdict: errorVerdict(gate, error) })
    }
  }
  return done
}

/** What earlier jobs of this run have shown; earlier steps of this job left theirs in the folder. */
async function collect(wanted: Wanted, { run, job, temp }: ActionFacts, world: World, log: RunnerLog): Promise<void> {
  const artifacts = await world.artifacts(world.env)
  if (artifacts === undefined) {
    log.info('Evidence of earlier jobs is not looked for: this runner keeps no artifacts.')
    return
  }
  const policy = await readPolicy(wanted)
  const { evidence: folder } = await makePlaces(policy, wanted)
  await collectEvidence({ artifacts, model: policy.model, folder, job, commit: run.commit, temp, log })
}

const filesOf = ({ report, sarif, junit, rows, gates }: TrialResult): readonly string[] => [
  report,
  sarif,
  junit,
  ...(rows === undefined ? [] : [rows, parquetOf(rows)]),
  ...gates.flatMap(({ evidence }) =>
    evidence === undefined ? [] : [evidence, evidence.replace(/\.json$/, '.run.json')],
  ),
]

const publicationOf = (
  trials: Trials,
  files: readonly string[],
  { facts, github, comment }: Known,
  { core, env, artifacts, sleep, random }: World,
  log: RunnerLog,
): Publication => ({
  trials,
  facts,
  core,
  env,
  log,
  files,
  comment,
  artifacts: () => artifacts(env),
  github,
  sleep,
  random,
})

/** An error before or between the gates is a verdict as well, and is seen where verdicts are seen. */
async function explain(
  error: unknown,
  gates: Asked['gates'],
  known: Known | undefined,
  world: World,
  log: RunnerLog,
): Promise<void> {
  const verdict = errorVerdict(gates !== 'all' && gates.length === 1 ? (gates[0] as string) : 'run', error)
  if (error instanceof Error) log.debug(error.stack ?? '')
  const trials: Trials = { version: VERSION, gates: [{ gate: verdict.gate, verdict }] }
  log.info(terminal(trials, { colour: true, unicode: true }))
  try {
    await writeOutputs(world, negativeOutputs)
    // No comment: whose section it would be is known to nobody, and the next run could not take it back.
    if (known !== undefined) return await publish(publicationOf(trials, [], { ...known, comment: false }, world, log))
  } catch (another) {
    log.debug(String(another))
  }
  log.annotate({
    level: 'error',
    title: `${verdict.gate} could not be judged`,
    message: inOneLine(verdict.error as NonNullable<Verdict['error']>),
  })
}
