/** Why intervals over some rows cannot be believed: they look dependent, and nothing says by what. */
import type { Columns } from '@sea-trials/schema/policy/policy'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import { printable } from '@sea-trials/schema/text'
import { marksOf, residualsOf } from '@sea-trials/stats/quality/residuals'
import { type Sample, subset, taken } from '@sea-trials/stats/quality/sample'
import { hasScores } from '@sea-trials/stats/quality/stored'
import { farNeighbours, inTime, markedNeighbours, neighbours } from '@sea-trials/stats/serial'
import type { Engine } from '@sea-trials/tables/engine'
import { leakOf } from './fold-leak.ts'
import { isText } from './many.ts'
import { distinctIds } from './pairing.ts'
import type { Rows } from './rows.ts'
import { timesOf } from './times.ts'

/**
 * What a line is about, and so what of the rows is looked at beside their ids: errors of these answers; the decisions by themselves, whatever
 * the labels, and then the errors, which tell more of rows that belong together; labels alone; or nothing more.
 */
export type About = Sample | { readonly decisions: Sample } | 'labels' | 'ids'

/** Metrics that ask no label: decisions that hang together widen them, whether or not the errors do. */
const OF_DECISIONS_ALONE: readonly string[] = ['selection_rate', 'conditional_selection_disparity', 'smoothed_edf']

/** What of the answers a metric is about. */
export const partOfAnswers = ({ name }: Pick<MetricSpec, 'name'>): 'decisions' | 'answers' =>
  OF_DECISIONS_ALONE.includes(name) ? 'decisions' : 'answers'

/**
 * Folds whose models have learnt from what they are judged on; rows of one id that stand more than once, or errors of a
 * model, its decisions, or labels, that hang together in the order of the file. Undefined where rows look independent, and where `entity` or
 * `time` says how they are not.
 */
export async function doubtOf(engine: Engine, rows: Rows, about: About, columns: Columns): Promise<string | undefined> {
  const { entities, times, n } = rows
  const answers = typeof about === 'string' ? undefined : 'decisions' in about ? about.decisions : about
  const leak = answers === undefined ? undefined : leakOf(rows, answers, columns)
  if (leak !== undefined) return leak
  if (entities !== undefined || times !== undefined) return undefined
  const { id } = columns
  const distinct = await distinctOf(engine, rows, id)
  if (distinct < n)
    return `${n} rows have ${distinct} ids, and rows of one id are not independent: name ${printable(id)} as \`entity\` under \`columns\``
  const looked = lookedAt(n)
  for (const shown of shownBy(rows, about, looked)) {
    if (shown.series.length === 0) continue
    const found = (await inOrderOfTime(rows, shown, looked)) ?? alike(shown)
    if (found !== undefined) return found
  }
  return undefined
}

/** What would be alike, in people's words, and the numbers that must all show it. */
interface Shown {
  readonly what: 'errors' | 'labels' | 'decisions'
  readonly series: readonly Float64Array[]
  readonly near: (series: Float64Array) => number | undefined
}

/** Nothing where rows of no weight are left out, and places in the file are no longer those of the rows that count. */
function shownBy({ truth, weights, n }: Rows, about: About, looked: Uint32Array | undefined): readonly Shown[] {
  if (about === 'ids') return []
  if (about === 'labels') {
    const codes = truth.task === 'multiclass' ? truth.codes : truth.task === 'binary' ? truth.positive : undefined
    return codes === undefined || weights?.includes(0) ? [] : [marked('labels', codes, looked)]
  }
  const answers = 'decisions' in about ? about.decisions : about
  if (answers.n !== n) return []
  const errors = errorsOf(seen(answers, looked))
  return 'decisions' in about && answers.task === 'binary' && answers.prediction !== undefined
    ? [marked('decisions', answers.prediction, looked), errors]
    : [errors]
}

const marked = (what: Shown['what'], codes: Uint8Array | Int32Array, looked: Uint32Array | undefined): Shown => ({
  what,
  series: [marksOf(looked === undefined ? codes : taken(codes, looked))],
  near: markedNeighbours,
})

/** Decisions without scores leave the score in their errors, and a file sorted by it within groups of a thousand would look like customers. */
const errorsOf = (answers: Sample): Shown => ({
  what: 'errors',
  series: residualsOf(answers),
  near: answers.task === 'binary' && hasScores(answers) ? farNeighbours : neighbours,
})

/** Of more rows so many are looked at, in stretches over the whole file: rows that hang together show it in each. */
const MOST_LOOKED_AT = 2 ** 20
const STRETCHES = 64

function lookedAt(n: number): Uint32Array | undefined {
  if (n <= MOST_LOOKED_AT) return undefined
  const [long, apart] = [MOST_LOOKED_AT / STRETCHES, Math.floor(n / STRETCHES)]
  return Uint32Array.from({ length: MOST_LOOKED_AT }, (_, i) => Math.floor(i / long) * apart + (i % long))
}

const seen = (answers: Sample, looked: Uint32Array | undefined): Sample =>
  looked === undefined ? answers : subset(answers, looked)

/** Errors of rows that stand together are alike, as where one entity has several rows; undefined where nothing shows it. */
export const alikeNextToEachOther = (answers: Sample): string | undefined =>
  alike(errorsOf(seen(answers, lookedAt(answers.n))))

function alike({ what, series, near }: Shown): string | undefined {
  const found = series.map(near)
  if (found.length === 0 || found.includes(undefined)) return undefined
  const correlation = Math.min(...(found as number[])).toFixed(2)
  return `${what} of rows that stand together are alike (correlation ${correlation}), so that rows do not look independent: name under \`columns\` what they belong to as \`entity\`, or when they happened as \`time\``
}

async function distinctOf(engine: Engine, { ids, table, n }: Rows, id: string | undefined): Promise<number> {
  if (ids === undefined || id === undefined) return n
  const isAscending = !isText(table) && (await engine.inStep(table, undefined, id)) === 'ascending'
  return isAscending ? n : distinctIds(await ids())
}

/** A log: some column of dates or instants ascends through the file, and errors or labels change with it. */
async function inOrderOfTime(
  rows: Rows,
  { what, series }: Shown,
  looked: Uint32Array | undefined,
): Promise<string | undefined> {
  const dated = rows.table.columns.filter(({ type }) => type === 'date' || type === 'timestamp')
  for (const { name } of dated.slice(0, MOST_DATES)) {
    const vector = await rows.column(name)
    if (vector.kind !== 'coded' || vector.codes.includes(-1)) continue
    const all = timesOf(rows.table, vector, { column: name, where: rows.where, file: rows.file })
    if (!isOrdered(all)) continue
    const steps = looked === undefined ? all : taken(all, looked)
    const ratios = series.map((each) => inTime(each, steps))
    if (ratios.includes(undefined)) continue
    const ratio = Math.min(...(ratios as number[])).toFixed(1)
    return `${what} hang together over ${printable(name)}, in whose order the rows stand (${ratio} times the variance of independent rows): name it as \`time\` under \`columns\``
  }
  return undefined
}

/** More would be read for next to nothing. */
const MOST_DATES = 3

function isOrdered(steps: Int32Array): boolean {
  let [up, down] = [false, false]
  for (let i = 1; i < steps.length && !(up && down); i++) {
    up ||= (steps[i] as number) > (steps[i - 1] as number)
    down ||= (steps[i] as number) < (steps[i - 1] as number)
  }
  return up !== down
}
