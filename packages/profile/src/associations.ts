/** How the columns of a table go together, on all rows or on a sample that is said. */
import { cramersV, pearson, spearman } from '@sea-trials/stats/association'
import type { Engine, Table, Vector } from '@sea-trials/tables/engine'
import { isNumeric } from './state.ts'

export interface Matrix {
  readonly measure: string
  readonly names: readonly string[]
  /** Null on what is undefined: no spread, too few rows that have both. */
  readonly values: readonly (readonly (number | null)[])[]
}

export interface Associations {
  /** Rows looked at, of all. */
  readonly sampled: number
  readonly matrices: readonly Matrix[]
  /** Columns that were left out, as there are many. */
  readonly leftOut: number
}

const SAMPLE = 20_000
const MOST_COLUMNS = 20
const MOST_CATEGORIES = 50
const FEWEST_PAIRS = 10

/** Pearson and Spearman between numbers, Cramér's V between categories; pairs of rows that have both values. */
export async function associationsOf(
  engine: Engine,
  table: Table,
  rows: number,
  seed: string,
  progress: (what: string, done: number) => void = () => {},
): Promise<Associations> {
  const parts = Math.ceil(rows / SAMPLE)
  const part = parts > 1 ? await engine.part(table, 0, parts, seed, 'loaded') : table
  const numeric = table.columns.filter(({ type }) => isNumeric(type)).map(({ name }) => name)
  const textual = table.columns.filter(({ type }) => type === 'string' || type === 'boolean').map(({ name }) => name)
  const numbers = await vectorsOf(engine, part, numeric.slice(0, MOST_COLUMNS))
  const coded = await vectorsOf(engine, part, textual.slice(0, 2 * MOST_COLUMNS))
  const categories = coded
    .filter(
      ({ vector }) => vector.kind === 'coded' && vector.values.length >= 2 && vector.values.length <= MOST_CATEGORIES,
    )
    .slice(0, MOST_COLUMNS)
  const [sampled] = await engine.aggregate(part, [{ op: 'rows' }])
  const pairs = (n: number): number => (n * (n - 1)) / 2
  const all = 2 * pairs(numbers.length) + pairs(categories.length)
  let done = 0
  const counted = (): void => progress(`${table.name}: associations`, ++done / all)
  const matrices = [
    ...(numbers.length < 2
      ? []
      : [
          matrix('Pearson', numbers, onPairs(pearson), counted),
          matrix('Spearman', numbers, onPairs(spearman), counted),
        ]),
    ...(categories.length < 2 ? [] : [matrix('Cramér’s V', categories, onCodes, counted)]),
  ]
  return {
    sampled: Number(sampled),
    matrices,
    leftOut: numeric.length - numbers.length + textual.length - coded.length,
  }
}

interface Named {
  readonly name: string
  readonly vector: Vector
}

async function vectorsOf(engine: Engine, table: Table, names: readonly string[]): Promise<readonly Named[]> {
  const vectors = await engine.vectors(table, names)
  return names.map((name) => ({ name, vector: vectors[name] as Vector }))
}

type Measure = (a: Vector, b: Vector) => number | undefined

/** `counted` is told of each pair. */
function matrix(measure: string, columns: readonly Named[], of: Measure, counted: () => void): Matrix {
  const values = columns.map(() => columns.map((): number | null => 1))
  for (let i = 0; i < columns.length; i++)
    for (let j = 0; j < i; j++) {
      const value = of(columns[i]!.vector, columns[j]!.vector) ?? null
      values[i]![j] = value
      values[j]![i] = value
      counted()
    }
  return { measure, names: columns.map(({ name }) => name), values }
}

const onPairs =
  (of: (x: Float64Array, y: Float64Array) => number | undefined): Measure =>
  (a, b) => {
    if (a.kind !== 'number' || b.kind !== 'number') return undefined
    const held = (v: typeof a, i: number): boolean => v.valid?.[i] !== 0 && Number.isFinite(v.values[i])
    const rows = a.values.map((_, i) => i).filter((i) => held(a, i) && held(b, i))
    if (rows.length < FEWEST_PAIRS) return undefined
    return of(
      rows.map((i) => a.values[i]!),
      rows.map((i) => b.values[i]!),
    )
  }

const onCodes: Measure = (a, b) => {
  if (a.kind !== 'coded' || b.kind !== 'coded') return undefined
  const rows: number[] = []
  for (let i = 0; i < a.codes.length; i++) if (a.codes[i]! >= 0 && b.codes[i]! >= 0) rows.push(i)
  if (rows.length < FEWEST_PAIRS) return undefined
  return cramersV(
    rows.map((i) => a.codes[i]!),
    rows.map((i) => b.codes[i]!),
  )
}
