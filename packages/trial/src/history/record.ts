/** The file of a model's history: a run a line, as JSON. Whoever may write the ref may write anything into it. */
import type { Decision, PastRun } from '@sea-trials/gates/history'
import { isDigest } from '@sea-trials/registry/digest'
import { canonicalJson } from '@sea-trials/schema/canonical'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { isObject } from '@sea-trials/schema/json'

export const REF = 'refs/sea-trials/history'

/** Of a model; older ones are forgotten. Two years of daily runs, and half a year of seven-day seasons beyond the fewest. */
export const MOST_RUNS = 730
const MOST_METRICS = 500
export const MOST_OPEN = 500
export const MOST_BYTES = 16 * 1024 * 1024

/** The name of a model's file; models are named by letters, digits, `_` and `-`. */
export const fileOf = (model: string): string | undefined =>
  isHistory(`${model}.jsonl`) ? `${model}.jsonl` : undefined

export const isHistory = (path: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\.jsonl$/.test(path)

export function readRuns(text: string): readonly PastRun[] {
  const lines = text.split('\n').filter((line) => line !== '')
  if (lines.length > MOST_RUNS) throw damaged(`it has ${lines.length} runs; at most ${MOST_RUNS} are kept`)
  return lines.map((line, i) => {
    const run = runOf(line)
    if (run === undefined) throw damaged(`line ${i + 1} is no run`)
    return run
  })
}

/**
 * With the run at its end; one of the same commit, data and candidate is replaced where it stands. Another candidate at the same commit
 * is another decision, and leaves the numbers of the data where they are.
 */
export function withRun(runs: readonly PastRun[], run: PastRun): readonly PastRun[] {
  const alike = runs.filter(({ commit, data }) => commit === run.commit && data === run.data)
  const candidate = run.decision?.candidate
  const own = alike.find(({ decision }) => (decision?.candidate ?? candidate) === candidate)
  const isMeasured = alike.some((other) => other !== own && Object.keys(other.metrics).length > 0)
  const kept = isMeasured ? { ...run, metrics: {} } : run
  return own === undefined ? [...runs, kept].slice(-MOST_RUNS) : runs.with(runs.indexOf(own), kept)
}

export const writeRuns = (runs: readonly PastRun[]): string => runs.map((run) => `${canonicalJson(run)}\n`).join('')

/** Nothing but what we write: four keys and a decision, digests, a time, finite numbers. */
function runOf(line: string): PastRun | undefined {
  const value = parsed(line)
  if (!isObject(value)) return undefined
  const { commit, data, time, metrics, decision, ...others } = value
  if (Object.keys(others).length > 0) return undefined
  if (typeof commit !== 'string' || !/^[0-9a-f]{40,64}$/.test(commit)) return undefined
  if (!isDigest(data)) return undefined
  if (typeof time !== 'string' || !isMoment(time)) return undefined
  if (!isObject(metrics)) return undefined
  const numbers = Object.entries(metrics)
  if (numbers.length > MOST_METRICS || !numbers.every(([, number]) => Number.isFinite(number))) return undefined
  const kept = { commit, data, time, metrics: Object.fromEntries(numbers) as Readonly<Record<string, number>> }
  if (decision === undefined) return kept
  const known = decisionIn(decision)
  return known === undefined ? undefined : { ...kept, decision: known }
}

function decisionIn(value: unknown): Decision | undefined {
  if (!isObject(value)) return undefined
  const { holdout, rows, candidate, policy, open, run, ...others } = value
  if (Object.keys(others).length > 0) return undefined
  if (!isDigest(holdout) || ![candidate, policy].every((each) => each === undefined || isDigest(each))) return undefined
  if (typeof rows !== 'number' || !Number.isSafeInteger(rows) || rows < 1) return undefined
  if (!Array.isArray(open) || open.length > MOST_OPEN) return undefined
  if (!open.every(isKey)) return undefined
  const known = {
    holdout,
    rows,
    ...(candidate === undefined ? {} : { candidate: candidate as string }),
    ...(policy === undefined ? {} : { policy: policy as string }),
    open,
  }
  if (run === undefined) return known
  const number = numberOf(run)
  return number === undefined ? undefined : { ...known, run: number }
}

function numberOf(value: unknown): Decision['run'] {
  if (!isObject(value) || Object.keys(value).length !== 2) return undefined
  const { workflow, number } = value
  if (!isKey(workflow) || typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1) return undefined
  return { workflow, number }
}

const isMoment = (time: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T[0-9:.]{8,12}Z$/.test(time) && !Number.isNaN(Date.parse(time))

const isKey = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{16}$/.test(value)

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** The numbers that a run leaves. What was measured against the history is no part of it. */
export const keptMetrics = (metrics: Readonly<Record<string, number | null>>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(metrics)
      .filter((entry): entry is [string, number] => Number.isFinite(entry[1]) && !entry[0].startsWith('anomaly('))
      .slice(0, MOST_METRICS),
  )

export const tooLarge = (bytes: number): SeaTrialsError =>
  damaged(`it has ${bytes} bytes; at most ${MOST_BYTES} are read`)

export const damaged = (why: string): SeaTrialsError =>
  new SeaTrialsError(
    'bad-evidence',
    `the history on ${REF} is not what was written there: ${why}`,
    `Look who wrote it; \`git push origin :${REF}\` begins anew.`,
  )
