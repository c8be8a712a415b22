/**
 * The data as they might have been: rows drawn again, with replacement, from those at hand (entities, where rows belong to
 * them; blocks of time; queries), and handed to the gate's own judging code. What lines have in common, the same rows, they keep in common.
 */
import type { Condition } from '@sea-trials/schema/requirement/ast'
import { entitiesOf } from '@sea-trials/stats/entity'
import { type Column, oncePer, type Sample, subset, taken } from '@sea-trials/stats/quality/sample'
import type { Random } from '@sea-trials/stats/random'
import { cosinesOf, timesOf } from '@sea-trials/stats/time'
import type { Vector } from '@sea-trials/tables/engine'
import type { Grouping } from '../quality/groups.ts'
import type { Material } from '../quality/material.ts'
import type { Rows } from '../quality/rows.ts'
import { placesOf } from '../quality/samples.ts'
import type { Scored } from '../quality/scoring.ts'
import type { Truth } from '../quality/truth.ts'
import { codesOf, type Deal, dealtOut, groupsBy, listsBy, shuffledRows } from './deal.ts'
import { foldedOf, foldsDrawn } from './fold-draws.ts'
import type { Luck } from './luck.ts'
import { withRuns, withUnits } from './units-drawn.ts'

interface Redraw {
  readonly luck: Luck
  /** Which draw it is: each has its own luck. */
  readonly draw: number
  /** How many rows are drawn, as a share of those at hand. */
  readonly share: number
}

/** Rows of one data set that were drawn. */
interface Drawn {
  readonly from: Rows
  readonly rows: Rows
  /** Positions in `from`. */
  readonly at: Uint32Array
  /** The fold of each, where each row is answered by the model of its fold. */
  readonly folds?: Int32Array
}

export interface Redrawn {
  /** As at hand, but for the luck of the draw. */
  readonly material: Material
  /** The same rows with their groups dealt out anew, all but those that stay as they are: a model that treats all groups alike. */
  readonly alike: (deal: Deal, staying?: readonly string[]) => Material
}

/** Throws what the material throws. */
export function redrawn(material: Material, { luck, draw, share }: Redraw): Redrawn {
  const drawn = new Map<Rows, Drawn>()
  const again = (from: Rows, folded?: Sample): Drawn => {
    const known = drawn.get(from)
    if (known !== undefined) return known
    const made = drawnFrom(from, luck(from, 'rows', draw), share, folded)
    drawn.set(from, made)
    return made
  }
  const origin = (rows: Rows): Drawn => [...drawn.values()].find((each) => each.rows === rows) as Drawn
  const samples = new Map<Sample, Sample>()
  const sampleOf = (sample: Sample, { from, rows, at, folds }: Drawn, model = 'candidate'): Sample => {
    const known = samples.get(sample)
    if (known !== undefined) return known
    const part = withUnits(subset(sample, placesOf(from, at)), rows)
    const ofFolds = sample.folds === undefined || folds === undefined ? part : { ...part, folds: entitiesOf(folds) }
    const made = withRuns(ofFolds, rows, () => luck(from, 'runs', draw, model))
    samples.set(sample, made)
    return made
  }
  const answersOf = ({ sample, column }: Pick<Scored, 'sample' | 'column'>, of: Drawn, model?: string) => ({
    sample: sampleOf(sample, of, model),
    ...(column === undefined ? {} : { column: async (name: string) => sampleOf(await column(name), of, model) }),
  })
  const groupCodes = async ({ from, at }: Drawn, grouping: Grouping, condition?: Condition) => {
    const groups = await material.groups(from, grouping, condition)
    const codes = codesOf(groups, from)
    return { names: groups.map(({ name }) => name), codes: Int32Array.from(at, (row) => codes[row] as number) }
  }
  const orders = new Map<string, Uint32Array>()
  /** What begins with the same column (`by sex`, `by sex, race`) is dealt in the same order; two columns know nothing of each other. */
  const orderFor = (rows: Rows, { by: [column = ''] }: Grouping): Uint32Array => {
    const key = JSON.stringify([rows.name, column])
    const known = orders.get(key) ?? shuffledRows(rows.n, luck(origin(rows).from, 'groups', draw, column))
    orders.set(key, known)
    return known
  }
  const redrawnMaterial = (deal?: Deal, staying: readonly string[] = []): Material => ({
    ...material,
    rows: async (name) => {
      const from = await material.rows(name)
      return again(from, await foldedOf(material, from)).rows
    },
    candidate: async (rows) => {
      const scored = await material.candidate(origin(rows).from)
      return { ...scored, ...answersOf(scored, origin(rows)) }
    },
    baseline: async (rows) => {
      const reference = await material.baseline(origin(rows).from)
      return 'sample' in reference ? answersOf(reference, origin(rows), 'baseline') : reference
    },
    naive: async (rows, centre, strategy) =>
      sampleOf(await material.naive(origin(rows).from, centre, strategy), origin(rows)),
    simple: async (rows) => sampleOf(await material.simple(origin(rows).from), origin(rows)),
    training: async () => {
      const { rows, scored } = await material.training()
      const made = again(rows)
      return { rows: made.rows, scored: { ...scored, sample: sampleOf(scored.sample, made) } }
    },
    positions: async (rows, condition) => {
      const { from, at } = origin(rows)
      const holds = new Uint8Array(from.n)
      for (const row of await material.positions(from, condition)) holds[row] = 1
      return whereOf(at.length, (i) => holds[at[i] as number] === 1)
    },
    groups: async (rows, grouping, condition) => {
      const { names, codes } = await groupCodes(origin(rows), grouping, condition)
      if (deal === undefined) return groupsBy(names, codes)
      const open = codes.map((code) => (staying.includes(names[code] ?? '') ? -1 : code))
      const dealt = dealtOut(open, rows.truth, deal, orderFor(rows, grouping))
      return groupsBy(
        names,
        dealt.map((code, row) => (code < 0 ? (codes[row] as number) : code)),
      )
    },
    flips: async (rows, column) => {
      const { from, at } = origin(rows)
      const { flipped, ...found } = await material.flips(from, column)
      return { ...found, flipped: flipped && taken(flipped, at) }
    },
    note: () => {},
    record: () => {},
  })
  const plain = redrawnMaterial()
  const dealtKnown = new Map<string, Material>()
  return {
    material: plain,
    alike: (deal, staying) => {
      const key = JSON.stringify([deal, staying])
      const made = dealtKnown.get(key) ?? redrawnMaterial(deal, staying)
      dealtKnown.set(key, made)
      return made
    },
  }
}

function drawnFrom(from: Rows, random: Random, share: number, folded?: Sample): Drawn {
  const { weights, entities, times, truth } = from
  const { at, picks } =
    folded === undefined ? placesDrawn(from, random, share) : foldsDrawn(folded, countedRows(from), random, share)
  const own = picks ?? new Int32Array(0)
  const rows: Rows = {
    ...from,
    n: at.length,
    column: async (name) => vectorAt(await from.column(name), at),
    truth: truthAt(truth, from.n, at, own),
    ...(weights === undefined ? {} : { weights: taken(weights, at) }),
    // Entities that live through time are not drawn as wholes, and stay who they are.
    ...(entities === undefined ? {} : { entities: times === undefined ? own : taken(entities, at) }),
    ...(times === undefined ? {} : { times: own }),
  }
  return { from, rows, at, ...(folded === undefined ? {} : { folds: own }) }
}

interface Places {
  readonly at: Uint32Array
  /** Which pick brought the row: its entity, query or time in the draw. Undefined where rows are drawn one by one. */
  readonly picks?: Int32Array
}

function placesDrawn(from: Rows, random: Random, share: number): Places {
  const { entities, times, truth } = from
  if (times !== undefined) return unitsDrawn(rowsByTime(from), random, share, true)
  if (entities !== undefined) return unitsDrawn(rowsByEntity(from), random, share)
  if (truth.task === 'ranking') return unitsDrawn(rowsByQuery(from), random, share)
  const counted = countedRows(from)
  const at = new Uint32Array(Math.max(1, Math.round(counted.length * share)))
  for (let i = 0; i < at.length; i++) at[i] = counted[random.below(counted.length)] as number
  return { at }
}

/** What is near in time is drawn together: blocks of neighbouring times, in a circle. */
function unitsDrawn(units: readonly Uint32Array[], random: Random, share: number, isTime = false): Places {
  const at: number[] = []
  const picks: number[] = []
  const wanted = Math.max(1, Math.round(units.length * share))
  const length = isTime ? blockLength(units.length) : 1
  for (let pick = 0, start = 0; pick < wanted; pick++) {
    if (pick % length === 0) start = random.below(units.length)
    for (const row of units[(start + (pick % length)) % units.length] as Uint32Array) {
      at.push(row)
      picks.push(pick)
    }
  }
  return { at: Uint32Array.from(at), picks: Int32Array.from(picks) }
}

/**
 * As long as the fastest wave from which the gate takes its variance, so that a draw keeps what the gate sees of the dependence;
 * of short series shorter, since a draw of few blocks is always the same. Never below the cube root of the steps (Künsch 1989).
 */
export const blockLength = (steps: number): number =>
  Math.ceil(Math.max(Math.cbrt(steps), Math.min(steps / Math.max(1, cosinesOf(steps)), steps / LEAST_BLOCKS)))

const LEAST_BLOCKS = 10

/**
 * The variance of a mean over draws, as a share of what it is over data sets: blocks spread about the mean of the rows that they are
 * cut from, which takes their share of the steps from it (Lahiri 2003, section 3.1, of blocks in a circle).
 */
export function varianceKept({ times }: Rows): number {
  if (times === undefined) return 1
  const steps = timesOf(times).count
  return Math.max(1 / LEAST_BLOCKS, 1 - blockLength(steps) / steps)
}

/** Rows of no weight are not there. */
const countedRows = oncePer(
  ({ n, weights }: Rows): Uint32Array => whereOf(n, (row) => weights === undefined || (weights[row] as number) > 0),
)

const rowsByEntity = oncePer((rows: Rows) => byOwner(countedRows(rows), entitiesOf(rows.entities as Int32Array).codes))
const rowsByTime = oncePer((rows: Rows) => byOwner(countedRows(rows), timesOf(rows.times as Int32Array).steps))
const rowsByQuery = oncePer((rows: Rows) =>
  byOwner(countedRows(rows), (rows.truth as Extract<Truth, { task: 'ranking' }>).queries),
)

function byOwner(rows: Uint32Array, owners: Int32Array): readonly Uint32Array[] {
  const lists = listsBy(rows, (row) => owners[row] as number)
  return [...lists].sort(([a], [b]) => a - b).map(([, list]) => Uint32Array.from(list))
}

function vectorAt(vector: Vector, at: Uint32Array): Vector {
  if (vector.kind === 'coded') return { ...vector, codes: taken(vector.codes, at) }
  const { values, valid } = vector
  return { ...vector, values: taken(values, at), valid: valid && taken(valid, at) }
}

/** Whatever a task knows of a row, in columns of one or more numbers a row. */
function truthAt(truth: Truth, n: number, at: Uint32Array, picks: Int32Array): Truth {
  const columns = Object.entries(truth).map(([name, values]) =>
    ArrayBuffer.isView(values) ? [name, taken(values as Column, at, (values as Column).length / n)] : [name, values],
  )
  const drawn = Object.fromEntries(columns) as Truth
  return drawn.task === 'ranking' ? { ...drawn, queries: queriesOf(drawn.queries, picks) } : drawn
}

/** One query drawn twice is two; an entity brings several. */
function queriesOf(queries: Int32Array, picks: Int32Array): Int32Array {
  const codes = new Map<string, number>()
  return queries.map((query, i) => {
    const key = `${picks[i]} ${query}`
    const code = codes.get(key) ?? codes.size
    codes.set(key, code)
    return code
  })
}

function whereOf(n: number, holds: (i: number) => boolean): Uint32Array {
  const found = new Uint32Array(n)
  let count = 0
  for (let i = 0; i < n; i++) if (holds(i)) found[count++] = i
  return found.subarray(0, count)
}
