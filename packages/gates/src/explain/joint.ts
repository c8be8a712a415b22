/** All lines together, on the same rows: how often an equally good model is stopped, and how much of a model must be lost. */
import type { Joint, ToldWaiver } from '@sea-trials/schema/explained'
import { printCall } from '@sea-trials/schema/requirement/print'
import type { Check, Outcome } from '@sea-trials/schema/verdict'
import { minus } from '@sea-trials/stats/minus'
import { narrowed } from '@sea-trials/stats/narrowed'
import { isFloor } from '../decide/side.ts'
import { verdictOf } from '../decide/verdict-of.ts'
import { isWanting } from '../decide/waive.ts'
import type { Material } from '../quality/material.ts'
import type { Rows } from '../quality/rows.ts'
import { type Assuming, anyhow } from './assumed.ts'
import { type LineWorlds, OFTEN } from './line-worlds.ts'
import { judgeOf, type QualityLine } from './lines.ts'
import type { Luck } from './luck.ts'
import { membersOf, scaleFor } from './worlds.ts'

/** What a line loses as a model loses its answers to a share of the rows. */
export interface Lost {
  /** On the line's scale, of a member, where a share of the answers is lost. */
  readonly worse: (name: string, share: number) => number
  /** In the metric's unit, of the whole. */
  readonly loss: (share: number) => number
}

/** Shares at which the loss is measured; between them it is taken to be straight. */
const SHARES = [0.25, 0.5, 1]
/** How often answers are lost at random, to take the luck out. */
const TIMES = 3

/** What a model that answers at random would say to rows that are changed, nothing tells. */
export const ASKS_AGAIN: readonly string[] = ['counterfactual_flips']

/** Undefined for lines that a model's loss does not move: exact ones, gaps between groups, metrics without a good side. */
export async function lostAt(
  lines: readonly QualityLine[],
  { material }: Assuming,
  rows: Rows,
  luck: Luck,
): Promise<readonly (Lost | undefined)[]> {
  const moves = lines.map(({ requirement, spec }) => {
    const { call, over } = requirement
    if (ASKS_AGAIN.includes(spec.name)) return false
    return spec.kind === 'estimate' && spec.better !== 'neither' && over === undefined && call.dataset === undefined
  })
  const { sample } = await material.candidate(rows)
  const values: Values[][] = lines.map(() => [])
  for (const share of [0, ...SHARES]) {
    const times = share === 0 ? 1 : TIMES
    const sums: Map<string, number>[] = lines.map(() => new Map())
    for (let time = 0; time < times; time++) {
      const lesser =
        share === 0 ? material : answering(material, rows, anyhow(sample, share, luck(rows, 'lost', share, time)))
      for (const [i, line] of lines.entries()) {
        if (moves[i] === true) add(sums[i]!, await judgeOf(lesser, line), times)
      }
    }
    sums.forEach((sum, i) => {
      values[i]!.push(sum)
    })
  }
  return lines.map((line, i) => (moves[i] === true ? lostOf(line, values[i] as Values[]) : undefined))
}

type Values = ReadonlyMap<string, number>

const answering = (material: Material, rows: Rows, sample: Awaited<ReturnType<typeof anyhow>>): Material => ({
  ...material,
  note: () => {},
  record: () => {},
  candidate: async (of) => {
    const scored = await material.candidate(of)
    return of === rows ? { ...scored, sample } : scored
  },
})

function add(sums: Map<string, number>, check: Check, times: number): void {
  for (const { name, observed } of membersOf(check))
    if (observed !== null) sums.set(name, (sums.get(name) ?? 0) + observed / times)
}

function lostOf({ requirement, spec }: QualityLine, values: readonly Values[]): Lost {
  const scale = scaleFor(requirement, spec)
  const sign = isFloor(requirement.operator) ? -1 : 1
  const at = (name: string, share: number): number | undefined => {
    const shares = [0, ...SHARES]
    const after = Math.max(
      1,
      shares.findIndex((each) => each >= share),
    )
    const [a, b] = [values[after - 1]?.get(name), values[after]?.get(name)]
    if (a === undefined || b === undefined) return undefined
    const [from, to] = [shares[after - 1] as number, shares[after] as number]
    return a + ((share - from) / (to - from)) * (b - a)
  }
  const start = (name: string): number | undefined => values[0]?.get(name)
  return {
    worse: (name, share) => {
      const [a, b] = [start(name), at(name, share)]
      return a === undefined || b === undefined ? 0 : sign * (scale.to(b) - scale.to(a))
    },
    loss: (share) => Math.abs(minus(at('', share) ?? Number.NaN, start('') ?? Number.NaN)),
  }
}

export interface Part {
  /** Undefined where no chance is involved. */
  readonly worlds: LineWorlds | undefined
  readonly seen: Check
  readonly lost: Lost | undefined
  /** Of a line about other things than rows, whose luck has nothing to do with theirs. */
  readonly outcomes?: readonly Outcome[]
  readonly waiver?: ToldWaiver
}

/** Undefined where no line is a matter of chance. Lines that are exact are taken to hold: chance does not break them. */
export function jointly(parts: readonly Part[], draws: number): Joint | undefined {
  if (!parts.some(({ worlds }) => worlds !== undefined)) return undefined
  const waivers = parts.map(({ waiver }) => (waiver?.isExpired === false ? waiver : undefined))
  const stops = (share: number, by = waivers): number => {
    const outcomes = parts.map(({ worlds, lost }) =>
      worlds?.outcomes(lost === undefined || share === 0 ? {} : { worse: (name) => lost.worse(name, share) }),
    )
    let stopped = 0
    for (let draw = 0; draw < draws; draw++) {
      const checks = parts.map(({ seen, outcomes: apart = [] }, i): Check => {
        const check = { ...seen, outcome: outcomes[i]?.[draw] ?? apart[draw % apart.length] ?? 'pass' }
        const waiver = by[i]
        return waiver !== undefined && isWanting(check) ? { ...check, waiver } : check
      })
      if (verdictOf(checks) !== 'passed') stopped++
    }
    return stopped / draws
  }
  const lost = smallestShare((share) => stops(share) >= OFTEN)
  return {
    equal: { stops: stops(0) },
    ...(waivers.some((waiver) => waiver !== undefined) ? { unwaived: { stops: stops(0, []) } } : {}),
    lost: lost ?? null,
    losses: lost === undefined ? [] : lossesAt(parts, lost),
  }
}

function smallestShare(holds: (share: number) => boolean): number | undefined {
  if (holds(0)) return 0
  if (!holds(1)) return undefined
  return narrowed({ fails: 0, holds: 1 }, holds, 12)
}

/** Of the metrics that are measured as a whole. */
function lossesAt(parts: readonly Part[], share: number): Joint['losses'] {
  const losses = new Map<string, Joint['losses'][number]>()
  for (const { worlds, lost, seen } of parts) {
    if (worlds === undefined || lost === undefined || seen.members !== undefined) continue
    const metric = printCall(worlds.line.requirement.call)
    const loss = lost.loss(share)
    if (Number.isFinite(loss) && !losses.has(metric)) losses.set(metric, { metric, loss, unit: seen.unit })
  }
  return [...losses.values()]
}
