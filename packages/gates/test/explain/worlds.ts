/** Data whose truth is known, and the gates' own verdict on them: what a promise is held against. */

import { accuracyVocabulary } from '@sea-trials/gates/accuracy-gate/metrics'
import { biasVocabulary } from '@sea-trials/gates/bias-check/metrics'
import { verdictOf } from '@sea-trials/gates/decide/verdict-of'
import { judgeOf, type QualityGate, type QualityLine } from '@sea-trials/gates/explain/lines'
import type { Material } from '@sea-trials/gates/quality/material'
import type { Rows } from '@sea-trials/gates/quality/rows'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import type { Burden, Check } from '@sea-trials/schema/verdict'
import { entitiesOf } from '@sea-trials/stats/entity'
import { binarySample, type Sample } from '@sea-trials/stats/quality/sample'
import type { Random } from '@sea-trials/stats/random'

export interface Data {
  readonly label: Uint8Array
  readonly candidate: { readonly score?: Float64Array; readonly prediction?: Uint8Array }
  readonly baseline?: Data['candidate']
  /** Group of each row. */
  readonly group?: Uint8Array
  readonly entity?: Int32Array
  /** Step in time of each row. */
  readonly time?: Int32Array
  /** What the rows have beside. */
  readonly column?: Float64Array
  /** Whether the decision of each row flips once the column is set to another value. */
  readonly flipped?: Uint8Array
  /** Fold of each row. */
  readonly fold?: Int32Array
}

export function materialOf(data: Data): Material {
  const { label, candidate, baseline, group, entity, time, column, flipped, fold } = data
  const facts = { ...(entity === undefined ? {} : { entity }), ...(time === undefined ? {} : { time }) }
  const rows = {
    name: 'holdout',
    n: label.length,
    truth: { task: 'binary', positive: label, classes: { positive: 1, negative: 0 } },
    ...(entity === undefined ? {} : { entities: entity }),
    ...(time === undefined ? {} : { times: time }),
    column: async () => ({ kind: 'number', values: column, valid: null }),
  } as unknown as Rows
  const folds = fold === undefined ? {} : { folds: entitiesOf(fold) }
  const [ours, theirs] = [candidate, baseline].map((said) => said && { ...binarySample(label, said, facts), ...folds })
  const names = [...new Set(group)].sort((a, b) => a - b)
  const groups = names.map((code) => ({
    name: `g${code}`,
    rows: Uint32Array.from([...label.keys()].filter((row) => group?.[row] === code)),
  }))
  return {
    policy: {
      confidence: 0.95,
      gates: {},
      columns: fold === undefined ? {} : { fold: 'fold' },
      candidate: {},
      ...(theirs === undefined ? {} : { baseline: {} }),
    },
    rows: async () => rows,
    candidate: async () => ({ sample: ours as Sample, paired: 'itself', evidence: 'claimed' }),
    baseline: async () => ({ sample: theirs as Sample }),
    source: async () => ({ onnx: 'm.onnx', threshold: 0.5 }),
    flips: async () => ({ values: 2, flipped }),
    positions: async () => Uint32Array.from([...label.keys()].filter((row) => group?.[row] === 1)),
    groups: async () => groups,
    doubt: async () => undefined,
    record: () => {},
    note: () => {},
  } as unknown as Material
}

const VOCABULARY = { 'accuracy-gate': accuracyVocabulary, 'bias-check': biasVocabulary }

export function line(gate: QualityGate, text: string, burden: Burden = 'require'): QualityLine {
  const requirement = parseRequirement({ text, burden }, VOCABULARY[gate])
  const spec = VOCABULARY[gate].metrics.find(({ name }) => name === requirement.call.metric) as MetricSpec
  return { gate, requirement, spec }
}

/** How often the gate itself stops data that are drawn from a world, line by line and as a whole. */
export async function stoppedIn(world: () => Data, lines: readonly QualityLine[], runs: number) {
  const stopped = lines.map(() => 0)
  let whole = 0
  for (let run = 0; run < runs; run++) {
    const material = materialOf(world())
    const checks: Check[] = []
    for (const each of lines) checks.push(await judgeOf(material, each))
    checks.forEach(({ burden, outcome }, i) => {
      if (outcome === 'fail' || (burden === 'require' && outcome !== 'pass')) stopped[i]!++
    })
    if (verdictOf(checks) !== 'passed') whole++
  }
  return { lines: stopped.map((count) => count / runs), whole: whole / runs }
}

/** A model that finds positives by `recall` and has negatives right by `specificity`. */
export function classifier(label: Uint8Array, recall: number, specificity: number, { uniform }: Random): Uint8Array {
  return label.map((positive) => (uniform() < (positive === 1 ? recall : 1 - specificity) ? 1 : 0))
}

export const labels = (n: number, share: number, { uniform }: Random): Uint8Array =>
  Uint8Array.from({ length: n }, () => (uniform() < share ? 1 : 0))

/** Exactly so many of the rows, spread evenly. */
export const evenly = (n: number, count: number): Uint8Array =>
  Uint8Array.from({ length: n }, (_, i) => Math.floor(((i + 1) * count) / n) - Math.floor((i * count) / n))

/** Scores of two models that know the same half of what they know (the correlation of their errors is `alike`). */
export function rivals(label: Uint8Array, apart: readonly [number, number], alike: number, { normal }: Random) {
  const scores = [new Float64Array(label.length), new Float64Array(label.length)] as const
  label.forEach((positive, row) => {
    const shared = normal()
    scores.forEach((score, side) => {
      const noise = Math.sqrt(alike) * shared + Math.sqrt(1 - alike) * normal()
      score[row] = 1 / (1 + Math.exp(-(noise + positive * apart[side]! - apart[side]! / 2)))
    })
  })
  return scores
}
