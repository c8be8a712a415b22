/** Why intervals over some rows cannot be believed: they look dependent, and nothing says by what. */
import type { Columns } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import { residualsOf } from '@sea-trials/stats/quality/residuals'
import { type Sample, subset, taken } from '@sea-trials/stats/quality/sample'
import { inTime, neighbours } from '@sea-trials/stats/serial'
import type { Engine } from '@sea-trials/tables/engine'
import { leakOf } from './fold-leak.ts'
import { isText } from './many.ts'
import { distinctIds } from './pairing.ts'
import type { Rows } from './rows.ts'
import { timesOf } from './times.ts'

/**
 * Folds whose models have learnt from what they are judged on; rows of one id that stand more than once, or errors of a
 * model that hang together in the order of the file. Undefined where rows look independent, and where `entity` or `time`
 * says how they are not.
 */
export async function doubtOf(
  engine: Engine,
  rows: Rows,
  answers: Sample | undefined,
  columns: Columns,
): Promise<string | undefined> {
  const { entities, times, n } = rows
  const leak = answers === undefined ? undefined : leakOf(rows, answers, columns)
  if (leak !== undefined) return leak
  if (entities !== undefined || times !== undefined) return undefined
  const { id } = columns
  const distinct = await distinctOf(engine, rows, id)
  if (distinct < n)
    return `${n} rows have ${distinct} ids, and rows of one id are not independent: name ${printable(id)} as \`entity\` under \`columns\``
  // Rows of no weight are not in the sample, and places in the file no longer its own.
  if (answers === undefined || answers.n !== n) return undefined
  const looked = lookedAt(n)
  const residuals = residualsOf(seen(answers, looked))
  return residuals.length === 0 ? undefined : ((await inOrderOfTime(rows, residuals, looked)) ?? alike(residuals))
}

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
  alike(residualsOf(seen(answers, lookedAt(answers.n))))

function alike(residuals: readonly Float64Array[]): string | undefined {
  const near = residuals.map(neighbours)
  if (near.length === 0 || near.includes(undefined)) return undefined
  const correlation = Math.min(...(near as number[])).toFixed(2)
  return `errors of rows that stand together are alike (correlation ${correlation}), so that rows do not look independent: name under \`columns\` what they belong to as \`entity\`, or when they happened as \`time\``
}

async function distinctOf(engine: Engine, { ids, table, n }: Rows, id: string | undefined): Promise<number> {
  if (ids === undefined || id === undefined) return n
  const isAscending = !isText(table) && (await engine.inStep(table, undefined, id)) === 'ascending'
  return isAscending ? n : distinctIds(await ids())
}

/** A log: some column of dates or instants ascends through the file, and errors change with it. */
async function inOrderOfTime(
  rows: Rows,
  residuals: readonly Float64Array[],
  looked: Uint32Array | undefined,
): Promise<string | undefined> {
  const dated = rows.table.columns.filter(({ type }) => type === 'date' || type === 'timestamp')
  for (const { name } of dated.slice(0, MOST_DATES)) {
    const vector = await rows.column(name)
    if (vector.kind !== 'coded' || vector.codes.includes(-1)) continue
    const all = timesOf(rows.table, vector, { column: name, where: rows.where, file: rows.file })
    if (!isOrdered(all)) continue
    const steps = looked === undefined ? all : taken(all, looked)
    const ratios = residuals.map((series) => inTime(series, steps))
    if (ratios.includes(undefined)) continue
    const ratio = Math.min(...(ratios as number[])).toFixed(1)
    return `errors hang together over ${printable(name)}, in whose order the rows stand (${ratio} times the variance of independent rows): name it as \`time\` under \`columns\``
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
