/** A quantity of the user's own: one SELECT over the file of predictions, with the judged rows beside it, drawn again and again. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import { printCall } from '@sea-trials/schema/requirement/print'
import { bootstrapped } from '@sea-trials/stats/bootstrap'
import { type Measured, undefinedBecause } from '@sea-trials/stats/estimate'
import { type RegressionSample, regressionSample, type Sample } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'
import { partsOf } from './judge-parts.ts'
import type { Material, Reference } from './material.ts'
import type { Metric } from './metrics.ts'
import { factsOf, type Rows } from './rows.ts'
import { partOf } from './samples.ts'
import type { Scored } from './scoring.ts'
import { own } from './specs/own.ts'

const NAME = 'sql'
const TABLE = 'predictions'
/** Ends of an interval at 95 % are then certain to about a twentieth of its half width, and of large data to a twelfth. */
const MOST_DRAWS = 500
const LEAST_DRAWS = 200
const MOST_PARTS = 100

const drawsFor = (rows: number): number => Math.round(Math.min(MOST_DRAWS, Math.max(LEAST_DRAWS, 50_000_000 / rows)))

export interface Statement {
  readonly metric: Metric
  readonly sample: Sample
  /** The same statement over the baseline's own file. */
  readonly baseline: () => Promise<Reference>
}

interface Measurement {
  readonly value: number
  readonly draws: readonly (number | null)[]
  readonly of: RegressionSample
}

/** Measures all parts of a line. Throws `bad-requirement` for a model without a file of predictions, and for what is not one pure SELECT. */
export async function statementOf(material: Material, requirement: Requirement, rows: Rows): Promise<Statement> {
  const { call } = requirement
  const known = new Map<Sample, Measurement | null>()
  const seeds = seedsOf(rows, `${printCall(call)} ${await material.seed(rows)}`)
  const measureAll = async (scored: Pick<Scored, 'sample' | 'file'>, who: string): Promise<Sample> => {
    const whole = placesIn(rows)
    const file = fileOf(scored, requirement, who)
    for (const part of await samplesOf(material, requirement, rows, whole))
      known.set(part, await redrawn(material, requirement, rows, file, part, seeds))
    return whole
  }
  const sample = await measureAll(await material.candidate(rows), 'candidate')
  const of = (part: Sample): Measurement | null => known.get(part) ?? null
  if (rows.weights !== undefined)
    material.note(
      '`sql` weighs rows as the statement says: the column of weights is one of the columns of `predictions`',
    )
  const metric: Metric = {
    spec: own.find(({ name }) => name === NAME) as Metric['spec'],
    name: NAME,
    options: {},
    assertFits: () => {},
    outside: () => [],
    centre: { kind: 'mean' },
    measure: (part) => estimateOf(rows, part, of(part)),
    difference: (candidate, baseline, factor) => {
      const [a, b] = [of(candidate), of(baseline)]
      if (a === null || b === null) return estimateOf(rows, candidate, null)
      const draws = a.draws.map((draw, i) => difference(draw, b.draws[i] ?? null, factor))
      return estimateOf(rows, candidate, { ...a, value: a.value - factor * b.value, draws })
    },
  }
  return {
    metric,
    sample,
    baseline: async () => {
      const reference = await material.baseline(rows)
      return 'notApplicable' in reference ? reference : { sample: await measureAll(reference, 'baseline') }
    },
  }
}

const difference = (a: number | null, b: number | null, factor: number): number | null =>
  a === null || b === null ? null : a - factor * b

/** The rows' own numbers, with what they hang together by: a part of them says which rows are its. */
function placesIn(rows: Rows): Sample {
  const numbers = Float64Array.from({ length: rows.n }, (_, i) => i)
  const entity = rows.entities ?? (rows.truth.task === 'ranking' ? rows.truth.queries : undefined)
  return regressionSample(numbers, numbers, { ...factsOf(rows), ...(entity === undefined ? {} : { entity }) })
}

/** All that a line asks about: its parts, and for a comparison of groups the whole that says how to compare. */
async function samplesOf(
  material: Material,
  requirement: Requirement,
  rows: Rows,
  whole: Sample,
): Promise<readonly RegressionSample[]> {
  const { by, condition } = requirement.call
  const parts = await partsOf({ material, requirement, rows })
  if (parts.length > MOST_PARTS)
    throw new SeaTrialsError(
      'bad-requirement',
      `\`${NAME}\` would be drawn again for each of ${parts.length} groups; it may be for ${MOST_PARTS}`,
      'Group by a column of fewer values, or by bands.',
      requirement.source,
    )
  const asked = parts.map((part) => part.of(whole))
  const isShared = by.length > 0 && requirement.limit.kind === 'reference'
  const all = condition === undefined ? whole : partOf(rows, whole, await material.positions(rows, condition))
  return (isShared ? [...asked, all] : asked) as RegressionSample[]
}

type File = NonNullable<Scored['file']>

async function redrawn(
  { engine }: Material,
  { call, source }: Requirement,
  rows: Rows,
  { table, order }: File,
  part: RegressionSample,
  seeds: readonly bigint[],
): Promise<Measurement | null> {
  const [argument] = call.arguments
  const { entities } = part
  const places = Array.from(part.prediction, (row) => ({
    at: order === undefined ? row : (order[row] as number),
    besides: row,
  }))
  try {
    const { observed, draws } = await engine.resample(argument?.kind === 'text' ? argument.text : '', {
      name: TABLE,
      table,
      ...(table === rows.table ? {} : { beside: rows.table }),
      rows: places,
      unit: entities?.codes ?? places.map((_, i) => i),
      units: entities?.count ?? places.length,
      seeds: part.times === undefined ? seeds : [],
    })
    return observed === null ? null : { value: observed, draws, of: part }
  } catch (error) {
    if (!(error instanceof SeaTrialsError) || error.at !== undefined) throw error
    throw new SeaTrialsError(error.code, error.message, error.fix, source, { cause: error })
  }
}

function estimateOf({ truth }: Rows, { n, entities, times }: Sample, measured: Measurement | null): Measured {
  if (n === 0) return undefinedBecause('no rows', n)
  if (measured === null) return undefinedBecause('the statement says null', n)
  if (times !== undefined)
    return undefinedBecause('rows that hang together in time cannot be drawn again one by one', n)
  const { value, draws } = measured
  const of = entities === undefined ? 'rows' : truth.task === 'ranking' ? 'queries' : 'entities'
  return bootstrapped({ value, draws, n, units: entities?.count ?? n, of })
}

/** The same draws for candidate and baseline, whatever their files hold. */
function seedsOf(rows: Rows, seed: string): readonly bigint[] {
  const { below } = random(NAME, seed)
  const half = (): bigint => BigInt(below(2 ** 32))
  return Array.from({ length: drawsFor(rows.n) }, () => (half() << 32n) | half())
}

function fileOf({ sample, file }: Pick<Scored, 'sample' | 'file'>, { source }: Requirement, who: string): File {
  const refuse = (what: string, fix: string): never => {
    throw new SeaTrialsError('bad-requirement', what, fix, source)
  }
  if (sample.folds !== undefined || sample.runs !== undefined)
    refuse(
      `\`${NAME}\` is of a model that was trained once, and the ${who} has folds or runs`,
      'Give the predictions of one model, or take a metric that allows for several.',
    )
  return (
    file ??
    refuse(
      `\`${NAME}\` is over the file of predictions, and the ${who} has none`,
      'Write its predictions into a file, with the columns that the statement reads.',
    )
  )
}
