/** Worlds in which rows hang together and groups are alike, or as far apart as is known. */

import { binarySample } from '@sea-trials/stats/quality/sample'
import type { random } from '@sea-trials/stats/random'
import { blocks, judgeWorld, type World } from './worlds.ts'

export type Drawn = ReturnType<typeof random>

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** Rows whose selection has the chance of their group. */
export function selecting(rates: readonly number[], sizes: readonly number[], { uniform }: Drawn): World {
  const groups = blocks(sizes)
  const n = sizes.reduce((sum, size) => sum + size, 0)
  const prediction = new Uint8Array(n)
  groups.forEach((rows, g) => {
    for (const row of rows) prediction[row] = uniform() < (rates[g] as number) ? 1 : 0
  })
  return { sample: binarySample(new Uint8Array(n).fill(1), { prediction }), groups }
}

/** Entities of ten rows that are largely selected as one; every row belongs to any of the groups, alike. */
export function sharedBy(entities: number, k: number, { uniform, normal }: Drawn): World {
  const n = entities * 10
  const [prediction, entity] = [new Uint8Array(n), new Int32Array(n)]
  const groups: number[][] = Array.from({ length: k }, () => [])
  for (let e = 0; e < entities; e++) {
    const own = logistic(2 * normal() - 1)
    for (let r = 0; r < 10; r++) {
      const row = e * 10 + r
      prediction[row] = uniform() < own ? 1 : 0
      entity[row] = e
      groups[Math.floor(uniform() * k)]?.push(row)
    }
  }
  return {
    sample: binarySample(new Uint8Array(n).fill(1), { prediction }, { entity }),
    groups: groups.map((rows) => Uint32Array.from(rows)),
  }
}

interface Entities {
  readonly entities: number
  readonly each: number
  readonly groups: number
  /** Rows of an entity stand in one group, or in any. */
  readonly nested: boolean
  /** What the first group's labels have more on the logit scale; its decisions a third of it. */
  readonly apart?: number
}

/** Entities whose labels and decisions are much alike (deviation 2 on the logit scale). */
export function ofEntities(
  { entities, each, groups: k, nested, apart = 0 }: Entities,
  { uniform, normal }: Drawn,
): World {
  const n = entities * each
  const [label, prediction, entity] = [new Uint8Array(n), new Uint8Array(n), new Int32Array(n)]
  const groups: number[][] = Array.from({ length: k }, () => [])
  for (let e = 0; e < entities; e++) {
    const [own, decided] = [2 * normal() - 1, 2 * normal() - 1]
    for (let r = 0; r < each; r++) {
      const row = e * each + r
      const group = nested ? e % k : Math.floor(uniform() * k)
      const more = group === 0 ? apart : 0
      label[row] = uniform() < logistic(own + more) ? 1 : 0
      prediction[row] = uniform() < logistic(decided + more / 3) ? 1 : 0
      entity[row] = e
      groups[group]?.push(row)
    }
  }
  return {
    sample: binarySample(label, { prediction }, { entity }),
    groups: groups.map((rows) => Uint32Array.from(rows)),
  }
}

interface Steps {
  readonly steps: number
  readonly groups: number
  /** How much of a step's state goes over to the next. */
  readonly carry?: number
}

/** Rows of 10 a step whose chances wander, an autoregression; groups are alike. */
export function inTime({ steps, groups: k, carry = 0.8 }: Steps, { uniform, normal }: Drawn): World {
  const n = steps * 10
  const [label, prediction, time] = [new Uint8Array(n), new Uint8Array(n), new Int32Array(n)]
  const groups: number[][] = Array.from({ length: k }, () => [])
  const states = Array.from({ length: k }, () => normal())
  for (let t = 0; t < steps; t++) {
    for (let g = 0; g < k; g++) states[g] = carry * (states[g] as number) + Math.sqrt(1 - carry * carry) * normal()
    for (let r = 0; r < 10; r++) {
      const row = t * 10 + r
      const group = Math.floor(uniform() * k)
      const chance = logistic((states[group] as number) - 0.5)
      label[row] = uniform() < chance ? 1 : 0
      prediction[row] = uniform() < chance ? 1 : 0
      time[row] = t
      groups[group]?.push(row)
    }
  }
  return { sample: binarySample(label, { prediction }, { time }), groups: groups.map((rows) => Uint32Array.from(rows)) }
}

export interface Coverage {
  /** Shares of the samples. */
  readonly held: number
  readonly failed: number
  readonly undecided: number
}

/** How often the check's own interval holds the truth, and how often the line fails. */
export async function coverageOf(
  line: string,
  truth: number,
  draw: () => World,
  repeats: number,
  judged: (line: string, world: World) => ReturnType<typeof judgeWorld> = judgeWorld,
): Promise<Coverage> {
  let [held, failed, undecided] = [0, 0, 0]
  for (let run = 0; run < repeats; run++) {
    const { outcome, interval } = await judged(line, draw())
    if (outcome === 'fail') failed++
    if (outcome === 'inconclusive') undecided++
    const { low = null, high = null } = interval ?? {}
    // Distances that have not been told from none have 0 for their lower end.
    if ((low ?? -Infinity) <= truth + 1e-12 && truth <= (high ?? Infinity)) held++
  }
  return { held: held / repeats, failed: failed / repeats, undecided: undecided / repeats }
}
