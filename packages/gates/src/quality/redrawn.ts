/** What a statement of the user's own says of some rows: of them as they are, of rows drawn from them, and of each fold. */
import { placed } from '@sea-trials/schema/error'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import { bootstrapped } from '@sea-trials/stats/bootstrap'
import { exact, type Measured, undefinedBecause } from '@sea-trials/stats/estimate'
import { minus } from '@sea-trials/stats/minus'
import { acrossFolds } from '@sea-trials/stats/quality/repeated'
import type { RegressionSample, Sample } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'
import { scatterOf, stretchesOf } from '@sea-trials/stats/time'
import type { Engine } from '@sea-trials/tables/engine'
import type { Rows } from './rows.ts'
import type { Scored } from './scoring.ts'

const TABLE = 'predictions'
/** Ends of an interval at 95 % are then certain to about a twentieth of its half width, and of large data to a twelfth. */
const MOST_DRAWS = 500
const LEAST_DRAWS = 200

const drawsFor = (rows: number): number => Math.round(Math.min(MOST_DRAWS, Math.max(LEAST_DRAWS, 50_000_000 / rows)))

/** Null where the statement says so. */
type Said = number | null

const STRETCHES = 'stretches of time'

/** What is drawn as a whole. */
interface Units {
  readonly codes: ArrayLike<number>
  readonly count: number
  readonly of: 'rows' | 'entities' | 'queries' | typeof STRETCHES
}

export type Answer =
  | {
      readonly kind: 'drawn'
      readonly value: number
      readonly draws: readonly Said[]
      readonly units: readonly Units[]
      /** The value without each of the stretches of time, where these are drawn. */
      readonly without?: readonly Said[]
    }
  | { readonly kind: 'folds'; readonly values: readonly Said[] }
  | { readonly kind: 'null' | 'too few times' }

interface Asking {
  readonly engine: Engine
  readonly requirement: Requirement
  readonly rows: Rows
  readonly file: NonNullable<Scored['file']>
  readonly seeds: readonly bigint[]
}

/** Of a part of the rows, whose numbers in the data are its values. Throws `bad-requirement` for what is not one pure SELECT. */
export async function answerOf(asking: Asking, part: RegressionSample): Promise<Answer> {
  if (part.folds !== undefined) return { kind: 'folds', values: await foldByFold(asking, part, part.folds) }
  const all = unitsOf(asking.rows, part)
  if (all === undefined) return { kind: 'too few times' }
  let answer: Extract<Answer, { kind: 'drawn' }> | undefined
  for (const [at, units] of all.entries()) {
    // The one draw must not tell what the other will be.
    const seeds = at === 0 ? asking.seeds : asking.seeds.map((seed) => ~seed)
    const { observed, draws, without } = await redrawn(asking, part.prediction, units, seeds)
    if (observed === null) return { kind: 'null' }
    answer = {
      kind: 'drawn',
      value: observed,
      draws: answer === undefined ? draws : added(answer.draws, draws, observed),
      units: all,
      ...(without === undefined ? {} : { without }),
    }
  }
  return answer ?? { kind: 'null' }
}

/** Deviations of both, as variances over entities and over time are added elsewhere: what is common to both counts twice. */
const added = (one: readonly Said[], other: readonly Said[], value: number): readonly Said[] =>
  one.map((draw, i) => combined(draw, other[i], (a, b) => a + b - value))

const combined = (a: Said, b: Said | undefined, of: (a: number, b: number) => number): Said =>
  a === null || b === null || b === undefined ? null : of(a, b)

/** What hangs together is drawn together: entities, time, or first the ones and then the other. Undefined where times are too few. */
function unitsOf({ truth }: Rows, { n, entities, times }: Sample): readonly Units[] | undefined {
  const apart: readonly Units[] =
    entities === undefined ? [] : [{ ...entities, of: truth.task === 'ranking' ? 'queries' : 'entities' }]
  if (times === undefined) return apart.length > 0 ? apart : [{ codes: upTo(n), count: n, of: 'rows' }]
  const found = stretchesOf(times)
  if (found === undefined) return undefined
  const stretches: Units = { ...found, of: STRETCHES }
  return apart.some((units) => !isWithin(units, stretches)) ? [...apart, stretches] : [stretches]
}

const upTo = (n: number): Int32Array => Int32Array.from({ length: n }, (_, i) => i)

/** Whether no unit has rows in two of the others, so that these carry all that rows have in common. */
function isWithin(units: Units, others: Units): boolean {
  const seen = new Int32Array(units.count).fill(-1)
  for (let row = 0; row < units.codes.length; row++) {
    const [unit, other] = [units.codes[row] as number, others.codes[row] as number]
    if (seen[unit] !== -1 && seen[unit] !== other) return false
    seen[unit] = other
  }
  return true
}

async function foldByFold(
  asking: Asking,
  { prediction }: RegressionSample,
  { codes, count }: NonNullable<Sample['folds']>,
): Promise<readonly Said[]> {
  const values: Said[] = []
  for (let fold = 0; fold < count; fold++) {
    const places = prediction.filter((_, at) => codes[at] === fold)
    const { observed } = await redrawn(asking, places, { codes: upTo(places.length), count: places.length }, [])
    values.push(observed)
  }
  return values
}

async function redrawn(
  { engine, requirement: { call, source }, rows, file: { table, order } }: Asking,
  places: Float64Array,
  { codes, count, of }: Pick<Units, 'codes' | 'count'> & Partial<Units>,
  seeds: readonly bigint[],
) {
  const [argument] = call.arguments
  try {
    return await engine.resample(argument?.kind === 'text' ? argument.text : '', {
      name: TABLE,
      table,
      ...(table === rows.table ? {} : { beside: rows.table }),
      rows: Array.from(places, (row) => ({ at: order === undefined ? row : (order[row] as number), besides: row })),
      unit: codes,
      units: count,
      seeds,
      ...(of === STRETCHES ? { without: true } : {}),
    })
  } catch (error) {
    throw placed(error, source)
  }
}

/** The same draws for candidate and baseline, whatever their files hold. */
export function seedsOf(rows: Rows, seed: string): readonly bigint[] {
  const { below } = random('sql', seed)
  const half = (): bigint => BigInt(below(2 ** 32))
  return Array.from({ length: drawsFor(rows.n) }, () => (half() << 32n) | half())
}

/** candidate - factor x baseline, of the same draws or the same folds. */
export function contrast(candidate: Answer, baseline: Answer, factor: number): Answer {
  const less = (a: Said, b: Said | undefined): Said => combined(a, b, (x, y) => x - factor * y)
  if (candidate.kind === 'drawn' && baseline.kind === 'drawn')
    return {
      ...candidate,
      value: minus(candidate.value, factor * baseline.value),
      draws: candidate.draws.map((draw, i) => less(draw, baseline.draws[i])),
      ...(candidate.without === undefined
        ? {}
        : { without: candidate.without.map((value, i) => less(value, baseline.without?.[i])) }),
    }
  if (candidate.kind === 'folds' && baseline.kind === 'folds')
    return { kind: 'folds', values: candidate.values.map((value, fold) => less(value, baseline.values[fold])) }
  return candidate.kind === 'drawn' || candidate.kind === 'folds' ? baseline : candidate
}

export function measuredBy(part: Sample, answer: Answer): Measured {
  const { n } = part
  if (n === 0) return undefinedBecause('no rows', n)
  switch (answer.kind) {
    case 'null':
      return undefinedBecause('the statement says null', n)
    case 'too few times':
      return undefinedBecause('fewer than 90 times, too few to draw stretches of time', n)
    case 'folds':
      return acrossFolds(part, part, (fold, at) => {
        const value = answer.values[at] ?? null
        return value === null ? undefinedBecause('the statement says null', fold.n) : exact(value, fold.n)
      })
    case 'drawn': {
      const { value, draws, units, without } = answer
      const of = units.map((each) => each.of).join(' and ')
      const further = without === undefined ? 1 : scatterOf(without)
      return bootstrapped({ value, draws, n, units: Math.min(...units.map(({ count }) => count)), of, further })
    }
  }
}
