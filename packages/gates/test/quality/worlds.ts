/** Rows in memory as a gate's material, so that its rule of decision can be tried on thousands of samples. */
import { judgeBias } from '@sea-trials/gates/bias-check/gate'
import { biasVocabulary } from '@sea-trials/gates/bias-check/metrics'
import type { Material } from '@sea-trials/gates/quality/material'
import type { Rows } from '@sea-trials/gates/quality/rows'
import { judgeWeakSlices } from '@sea-trials/gates/quality/slices/weak'
import { WEAK_SLICES } from '@sea-trials/gates/quality/specs'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import type { Check, Outcome } from '@sea-trials/schema/verdict'
import { type BinarySample, binarySample } from '@sea-trials/stats/quality/sample'
import type { Random } from '@sea-trials/stats/random'
import type { Vector } from '@sea-trials/tables/engine'

export interface World {
  readonly sample: BinarySample
  /** Positions of the rows of each group. */
  readonly groups: readonly Uint32Array[]
  readonly columns?: Readonly<Record<string, Vector>>
  /** What the policy asks a group to have to be judged. */
  readonly minSupport?: number
}

/** How the groups' chances move from day to day: all at once, every second against the others (they compete), each by itself. */
export type Moves = 'alike' | 'opposed' | 'apart'

export interface Daily {
  readonly groups: number
  readonly days: number
  /** Rows of a group on a day that it has any. */
  readonly rows: number
  /** Chance of a group to have rows on a day. */
  readonly there?: number
}

/** Groups without any gap, selected by chances that change from day to day. */
export function daily({ groups: k, days, rows, there = 1 }: Daily, moves: Moves, { normal, uniform }: Random): World {
  const prediction: number[] = []
  const time: number[] = []
  const groups: number[][] = Array.from({ length: k }, () => [])
  for (let day = 0; day < days; day++) {
    const common = normal()
    for (let g = 0; g < k; g++) {
      const move = moves === 'apart' ? normal() : moves === 'opposed' && g % 2 === 1 ? -common : common
      if (uniform() >= there) continue
      for (let r = 0; r < rows; r++) {
        groups[g]?.push(prediction.length)
        prediction.push(uniform() < 1 / (1 + Math.exp(0.85 - move)) ? 1 : 0)
        time.push(day)
      }
    }
  }
  const label = new Uint8Array(prediction.length).fill(1)
  return {
    sample: binarySample(label, { prediction: Uint8Array.from(prediction) }, { time: Int32Array.from(time) }),
    groups: groups.map((of) => Uint32Array.from(of)),
  }
}

/** Groups of these sizes, one after the other. */
export function blocks(sizes: readonly number[]): readonly Uint32Array[] {
  let at = 0
  return sizes.map((size) => {
    const start = at
    at += size
    return Uint32Array.from({ length: size }, (_, i) => start + i)
  })
}

export function materialOf({ sample, groups, columns = {}, minSupport }: World): Material {
  const rows = {
    n: sample.n,
    truth: { task: 'binary', positive: sample.label, classes: { positive: 1, negative: 0 } },
    ...(sample.entities === undefined ? {} : { entities: sample.entities.codes }),
    ...(sample.times === undefined ? {} : { times: sample.times.steps }),
    column: async (name: string) => columns[name],
  } as unknown as Rows
  return {
    policy: { confidence: 0.95, gates: {}, columns: { groups: ['g'] }, minSupport },
    rows: async () => rows,
    candidate: async () => ({ sample }),
    groups: async () => groups.map((each, g) => ({ name: `g${g}`, rows: each })),
    record: () => {},
    note: () => {},
  } as unknown as Material
}

export function judgeWorld(line: string, world: World): Promise<Check> {
  const requirement = parseRequirement({ text: line, burden: 'require' }, biasVocabulary)
  const spec = biasVocabulary.metrics.find(({ name }) => name === requirement.call.metric) as MetricSpec
  return judgeBias(materialOf(world), requirement, spec)
}

export interface Shares {
  readonly pass: number
  readonly inconclusive: number
  readonly fail: number
  /** What a gate would stop that compares the bare number with the limit. */
  readonly bare: number
}

export async function sharesOf(line: string, draw: () => World, repeats: number): Promise<Shares> {
  const counts: Partial<Record<Outcome, number>> = {}
  let bare = 0
  for (let run = 0; run < repeats; run++) {
    const { outcome, members, observed, limit } = await judgeWorld(line, draw())
    counts[outcome] = (counts[outcome] ?? 0) + 1
    const values = members?.map((member) => member.observed) ?? [observed]
    const holds = (x: number | null): boolean =>
      x !== null && (limit?.operator === '<=' ? x <= (limit.value ?? 0) : x >= (limit?.value ?? 0))
    if (!values.every(holds)) bare++
  }
  const share = (outcome: Outcome): number => (counts[outcome] ?? 0) / repeats
  return { pass: share('pass'), inconclusive: share('inconclusive'), fail: share('fail'), bare: bare / repeats }
}

/** The same for a search among columns, numbers or codes of categories. */
export async function judgeSlices(
  line: string,
  sample: BinarySample,
  columns: Readonly<Record<string, Float64Array | Int32Array>>,
): Promise<Check> {
  const vectorOf = (values: Float64Array | Int32Array): Vector =>
    values instanceof Float64Array
      ? { kind: 'number', values, valid: null }
      : { kind: 'coded', codes: values, values: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] }
  const rows = {
    n: sample.n,
    truth: { task: 'binary', positive: sample.label, classes: { positive: 1, negative: 0 } },
    ...(sample.entities === undefined ? {} : { entities: sample.entities.codes }),
    ...(sample.times === undefined ? {} : { times: sample.times.steps }),
    table: { columns: Object.keys(columns).map((name) => ({ name, type: 'number' })) },
  } as unknown as Rows
  const material = {
    policy: { confidence: 0.95, gates: {}, columns: { groups: [] } },
    hidden: new Set(),
    masked: new Set(),
    engine: {
      vectors: async (_: unknown, [name = '']: string[]) => ({ [name]: vectorOf(columns[name] as Int32Array) }),
    },
    rows: async () => rows,
    candidate: async () => ({ sample }),
    record: () => {},
  } as unknown as Material
  const requirement = parseRequirement({ text: line, burden: 'warn' }, biasVocabulary)
  return judgeWeakSlices(material, requirement, WEAK_SLICES)
}
