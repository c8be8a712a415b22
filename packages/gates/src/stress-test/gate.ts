/**
 * stress-test: does the served model answer in time, without errors, and rightly, under the load that is expected of it?
 *
 * Servers are started (the policy's, or our own in a process of its own), loaded open loop, in turns where the candidate
 * is compared with the baseline, and always stopped, with all their children.
 */
import { resolve } from 'node:path'
import { loadContract } from '@sea-trials/schema/contract/contract'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Load } from '@sea-trials/schema/policy/policy'
import { formatNumber } from '@sea-trials/schema/text'
import type { Subject, Verdict } from '@sea-trials/schema/verdict'
import { percentile as percentileOf } from '@sea-trials/stats/quantile'
import { type DataSet, dataSets, defaultDataSet } from '../data/data-set.ts'
import { dataDigest, dataSubject, policySubject, shownFile } from '../data/subjects.ts'
import { readAs } from '../data-validate/contract/reading.ts'
import { verdictOf } from '../decide/verdict-of.ts'
import type { Gate, GateContext } from '../gate.ts'
import { GATE_INPUTS } from '../inputs.ts'
import { baselineSource, sameModel } from '../quality/baseline-source.ts'
import { judgeLines, type Line, readLines, understood } from '../quality/run.ts'
import { loadFigures } from './figures.ts'
import { DEFAULT_TOLERANCE, judgeLoad, throughputOf, wrongAnswers } from './judging.ts'
import { loadOf } from './load.ts'
import { isPercentile, PERCENTILES, stressVocabulary } from './metrics.ts'
import { openSide, type Side } from './sides.ts'
import { type Loaded, loadSides, type Served } from './turns.ts'

const NAME = 'stress-test'
const DEFAULT_DATASET = 'holdout'

/** @param timeoutMs a request without a whole answer after it counts as this slow; tests wait less */
export const stressTestWithin = (timeoutMs: number): Gate => ({
  name: NAME,
  defaultDataset: DEFAULT_DATASET,
  vocabulary: stressVocabulary,
  inputs: GATE_INPUTS[NAME],
  run: (context) => run(context, timeoutMs),
})

export const stressTest: Gate = stressTestWithin(10_000)

async function run(context: GateContext, timeoutMs: number): Promise<Verdict> {
  const { policy, log } = context
  const lines = readLines(policy.gates[NAME]?.require ?? [], stressVocabulary)
  const load = loadOf(policy)
  const data = await openData(context, load)
  const compared = comparedPercentiles(lines)
  const standing = compared.length === 0 ? undefined : await baselineSource(context, sameModel)
  const other = standing !== undefined && 'model' in standing ? standing : undefined

  const sides: Side[] = []
  try {
    const seed = await dataDigest(data.table.files, context.digest)
    const common = { policy, engine: await context.engine(), table: data.table, seed, timeoutMs }
    log.progress('starting the server', 0)
    const candidate = await openSide({ ...common, name: 'candidate', source: policy.candidate ?? {} })
    sides.push(candidate)
    const baseline =
      other === undefined ? undefined : await openSide({ ...common, name: 'baseline', source: other.model })
    if (baseline !== undefined) sides.push(baseline)
    assertComparable(candidate, baseline)

    const loaded = await loadSides(
      { candidate, ...(baseline === undefined ? {} : { baseline }) },
      load,
      quadsOf(load, compared),
      seed,
      (share) => log.progress('sending requests', share),
    )
    assertLoaded(loaded, load)
    const checks = await judgeLines(lines, async (requirement, spec) =>
      judgeLoad({
        requirement,
        spec,
        confidence: policy.confidence,
        loaded,
        ...(standing !== undefined && 'notApplicable' in standing ? { noBaseline: standing.notApplicable } : {}),
      }),
    )
    return {
      gate: NAME,
      model: policy.model,
      verdict: verdictOf(checks),
      checks,
      metrics: metricsOf(loaded.candidate),
      figures: loadFigures(loaded, strictestP99(lines)),
      subjects: await subjectsOf(context, data, other?.model.onnx),
      evidence: candidate.evidence,
      scope: { requests: loaded.candidate.latency.length },
      notes: [...(other?.note === undefined ? [] : [other.note]), ...notesOf(loaded, load)],
    }
  } finally {
    // One that cannot be stopped must not keep the other alive.
    await Promise.allSettled(sides.map((side) => side.stop()))
  }
}

async function openData(context: GateContext, load: Load): Promise<DataSet> {
  const { policy } = context
  const contract =
    policy.contract === undefined
      ? {}
      : (await loadContract(resolve(policy.root, policy.contract), policy.contract, policy.contractTable)).schema
  const sets = dataSets(policy, await context.engine(), readAs(contract))
  return await sets.open(load.rows ?? defaultDataSet(DEFAULT_DATASET, sets.names))
}

const comparedPercentiles = (lines: readonly Line[]): readonly number[] =>
  understood(lines).flatMap(({ requirement: { call, limit } }) =>
    limit.kind === 'reference' && isPercentile(call.metric) ? [PERCENTILES[call.metric]] : [],
  )

/** A server on this machine and one far away differ by the way between them, whatever the models are. */
function assertComparable(candidate: Side, baseline: Side | undefined): void {
  if (baseline === undefined || (candidate.server === 'told') === (baseline.server === 'told')) return
  throw new SeaTrialsError(
    'bad-policy',
    `the ${candidate.server === 'told' ? 'candidate' : 'baseline'} is behind an address, the other is started here: their latencies cannot be compared`,
    'Serve both in the same way: both by `url`, or both from their files.',
  )
}

function assertLoaded({ candidate }: Loaded, { ratePerSecond, durationMs }: Load): void {
  if (candidate.latency.length > 0) return
  throw new SeaTrialsError(
    'bad-input',
    `a load of ${ratePerSecond}/s for ${durationMs / 1000} s has no requests`,
    'Raise `load.rate` or `load.for` (inputs `rate`, `for`).',
  )
}

/** At least five requests beyond the percentile in each side's part of a quad, four to twelve quads. */
function quadsOf(load: Load, compared: readonly number[]): number {
  const requests = (load.ratePerSecond * load.durationMs) / 1000 / 2
  const tail = 1 - Math.max(0.5, ...compared)
  return Math.min(12, Math.max(4, Math.floor((requests * tail) / 5)))
}

function metricsOf(candidate: Served): Verdict['metrics'] {
  const { latency, failed, side } = candidate
  if (latency.length === 0) return {}
  const sorted = latency.slice().sort()
  return {
    ...Object.fromEntries(Object.entries(PERCENTILES).map(([name, p]) => [name, percentileOf(sorted, p)])),
    error_rate: failed.reduce((sum, hit) => sum + hit, 0) / failed.length,
    throughput: throughputOf(candidate),
    ...(side.isChecked ? { wrong_answers: wrongAnswers(candidate, DEFAULT_TOLERANCE) } : {}),
  }
}

/** The limit that the figures show. */
function strictestP99(lines: readonly Line[]): number | undefined {
  const limits = understood(lines).flatMap(({ requirement: { call, limit } }) =>
    call.metric === 'p99' && limit.kind === 'number' ? [limit.value] : [],
  )
  return limits.length === 0 ? undefined : Math.min(...limits)
}

async function subjectsOf(
  context: GateContext,
  data: DataSet,
  baseline: string | undefined,
): Promise<readonly Subject[]> {
  const { policy, digest } = context
  const files = [
    ['model', policy.candidate?.onnx],
    ['predictions', policy.candidate?.predictions],
    ['baseline', baseline],
    ['contract', policy.contract],
  ] as const
  const ofFiles = files.flatMap(([name, path]) => {
    if (path === undefined) return []
    const file = resolve(policy.root, path)
    return [digest(file).then((value): Subject => ({ name, digest: value, path: shownFile(policy, file) }))]
  })
  return [...(await Promise.all(ofFiles)), await dataSubject(data, policy, digest), policySubject(policy)]
}

function notesOf({ candidate, baseline, punctuality }: Loaded, load: Load): readonly string[] {
  const { side, timedOut, latency } = candidate
  const { offeredPerSecond, achievedPerSecond, latenessMs } = punctuality
  const sent = `${formatNumber(achievedPerSecond, '/s')} of the ${formatNumber(offeredPerSecond, '/s')} that were due`
  return [
    ...(side.server === 'own' ? ['served by Sea Trials itself: the latency of your own server is not known'] : []),
    ...(baseline === undefined
      ? []
      : [`candidate and baseline were served in turns: each had half of ${load.durationMs / 1000} s`]),
    ...(timedOut === 0
      ? []
      : [`${timedOut} of ${latency.length} requests had no answer within ${side.timeoutMs / 1000} s`]),
    `the load generator sent ${sent}, 99 of 100 requests at most ${formatNumber(latenessMs, 'ms')} late; the lateness is in the latencies`,
  ]
}
