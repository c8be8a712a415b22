/** Columns of some rows, drawn while all are read: one statement, and no more memory for more rows. */
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import type { Drawn, DrawWanted, Vector } from '../engine.ts'
import { type Column, columnOf, type Relation } from './relation.ts'
import { builder, isNumeric, type Raw, vectorsOf, wideAmong } from './vectors.ts'

/** `names` of all rows, and what is wanted of those that are drawn, in file order. */
export async function drawVectors(
  relation: Relation,
  names: readonly string[],
  wanted: DrawWanted,
  wide: ReadonlySet<string> = new Set(),
): Promise<{ readonly columns: Readonly<Record<string, Vector>>; readonly drawn: Drawn }> {
  const whole = [...new Set(names)].map((name) => columnOf(relation, name))
  const some = wanted.columns.map((name) => columnOf(relation, name))
  const builders = whole.map((column) => builder(column, wide.has(column.name)))
  const selected = [...builders, ...some.map((column) => builder(column, false))].map(({ sql }) => sql)
  const draw = drawing(wanted, some)
  for await (const chunk of relation.instance.chunks(`SELECT ${selected.join(', ')} FROM ${relation.from}`)) {
    for (const [index, { take }] of builders.entries()) take(chunk, index)
    draw.from(chunk.rowCount, (index) => chunk.getColumnVector(builders.length + index) as unknown as Raw)
  }
  const columns = vectorsOf(whole, builders)
  const found = wideAmong(whole, columns)
  if (found.size > 0) return drawVectors(relation, names, wanted, found)
  return { columns, drawn: draw.done() }
}

/** Rows whose rank lies below a bound, which is halved whenever they are too many: which they are in the end does not hang on chunks. */
function drawing({ most, rank }: Pick<DrawWanted, 'most' | 'rank'>, columns: readonly Column[]) {
  let [bound, read] = [2 ** 32, 0]
  let rows: number[] = []
  const drawn = columns.map((column) => (isNumeric(column) ? numbers() : codes()))
  const thin = (): void => {
    bound /= 2
    const left = [...rows.keys()].filter((at) => rank(rows[at]!) < bound)
    rows = left.map((at) => rows[at]!)
    for (const { keep } of drawn) keep(left)
  }
  return {
    from(count: number, vectorOf: (index: number) => Raw): void {
      const places: number[] = []
      for (let row = 0; row < count; row++) if (rank(read + row) < bound) places.push(row)
      for (const row of places) rows.push(read + row)
      drawn.forEach(({ take }, index) => {
        const vector = vectorOf(index)
        for (const row of places) take(vector.getItem(row))
      })
      read += count
      while (rows.length > most) thin()
    },
    done: (): Drawn => ({
      rows: Uint32Array.from(rows),
      columns: Object.fromEntries(columns.map(({ name }, index) => [name, drawn[index]!.done()])),
    }),
  }
}

interface Cells {
  readonly take: (cell: Scalar | null) => void
  /** Those at these places, and no others. */
  readonly keep: (places: readonly number[]) => void
  readonly done: () => Vector
}

function numbers(): Cells {
  let values: number[] = []
  return {
    take: (cell) => void values.push(cell === null ? Number.NaN : Number(cell)),
    keep: (places) => {
      values = places.map((at) => values[at]!)
    },
    done: () => {
      const valid = values.some(Number.isNaN) ? Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : 1)) : null
      return { kind: 'number', values: Float64Array.from(values), valid }
    },
  }
}

function codes(): Cells {
  const known = new Map<Scalar, number>()
  let coded: number[] = []
  const take = (cell: Scalar | null): void => {
    if (cell === null) return void coded.push(-1)
    const code = known.get(cell) ?? known.size
    known.set(cell, code)
    coded.push(code)
  }
  return {
    take,
    /** Values of rows that are let go are let go, too: neither memory nor the order of codes hangs on what was drawn meanwhile. */
    keep: (places) => {
      const values = [...known.keys()]
      const left = places.map((at) => values[coded[at]!] ?? null)
      known.clear()
      coded = []
      left.forEach(take)
    },
    done: () => ({ kind: 'coded', codes: Int32Array.from(coded), values: [...known.keys()] }),
  }
}
