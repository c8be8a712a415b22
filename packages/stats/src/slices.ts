/**
 * The search for slices: one or two columns, cut into bins, in which rows do a metric more harm than they would by chance.
 * What it finds is picked from thousands and proves nothing: it has to be measured on rows that the search did not see.
 */

export interface Coded {
  readonly codes: Uint8Array
  /** Bins have codes from 0 to `bins` - 1; `OTHER` is in none. */
  readonly bins: number
  /** So many of the first bins are in an order: neighbours make a slice together. */
  readonly ordered: number
}

/** A row in no bin: a rare category. */
export const OTHER = 255

/** Rows whose code in a column lies between two, ends included. */
export interface SlicePart {
  readonly column: number
  readonly from: number
  readonly to: number
}

export interface Slice {
  readonly parts: readonly SlicePart[]
  readonly rows: number
  /** Harm over its standard error. */
  readonly score: number
}

/** Slices that look worse by less than this are noise. */
const LEAST_SCORE = 2
/** Columns that are looked at two by two: those that show most by themselves. */
const MOST_PAIRED = 50
const MOST_LOOKED_AT = 200
/** Slices of which one has more than half of its rows in the other say the same. */
const MOST_ALIKE = 0.5

/**
 * The most harmed slices of at least `least` rows, at most `most`, the worst first; of slices that share most of
 * the rows of one only the worst. `harm`: one number a row, its influence on the metric, positive for the worse, with mean zero.
 */
export const searchSlices = (
  columns: readonly Coded[],
  harm: Float64Array,
  least: number,
  most: number,
): readonly Slice[] => {
  const single = columns.map((coded, column) => slicesOf(coded, column, harm))
  const best = (slices: readonly Slice[]): number => Math.max(0, ...slices.map(({ score }) => score))
  const paired = columns
    .map((_, column) => column)
    .sort((a, b) => best(single[b]!) - best(single[a]!) || a - b)
    .slice(0, MOST_PAIRED)
    .sort((a, b) => a - b)
  const all = [...single.flat()]
  for (const [i, first] of paired.entries())
    for (const second of paired.slice(i + 1)) all.push(...crossed(columns, first, second, harm))
  const looked = all
    .filter(({ rows, score }) => rows >= least && rows <= harm.length - least && score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_LOOKED_AT)
  return distinct(columns, looked, most)
}

/** Whether each row lies in a slice. */
export const inSlice = (columns: readonly Coded[], { parts }: Pick<Slice, 'parts'>): ((row: number) => boolean) => {
  const looked = parts.map(({ column, from, to }) => ({ codes: columns[column]!.codes, from, to }))
  return (row) => looked.every(({ codes, from, to }) => codes[row]! >= from && codes[row]! <= to)
}

interface Sums {
  readonly rows: Float64Array
  readonly harm: Float64Array
  readonly squares: Float64Array
}

const sumsOver = (cells: number, harm: Float64Array, cellOf: (row: number) => number): Sums => {
  const sums = { rows: new Float64Array(cells), harm: new Float64Array(cells), squares: new Float64Array(cells) }
  for (let row = 0; row < harm.length; row++) {
    const cell = cellOf(row)
    if (cell < 0) continue
    const each = harm[row]!
    sums.rows[cell]!++
    sums.harm[cell]! += each
    sums.squares[cell]! += each * each
  }
  return sums
}

const scored = (parts: readonly SlicePart[], rows: number, harm: number, squares: number): Slice => ({
  parts,
  rows,
  score: squares > 0 ? harm / Math.sqrt(squares) : 0,
})

/** Of one column: each bin, and each run of neighbours. */
const slicesOf = ({ codes, bins, ordered }: Coded, column: number, harm: Float64Array): readonly Slice[] => {
  const sums = sumsOver(bins, harm, (row) => (codes[row] === OTHER ? -1 : codes[row]!))
  const found: Slice[] = []
  for (let from = 0; from < bins; from++) {
    let [rows, total, squares] = [0, 0, 0]
    for (let to = from; to < (from < ordered ? ordered : from + 1); to++) {
      rows += sums.rows[to]!
      total += sums.harm[to]!
      squares += sums.squares[to]!
      found.push(scored([{ column, from, to }], rows, total, squares))
    }
  }
  return found
}

const crossed = (columns: readonly Coded[], first: number, second: number, harm: Float64Array): readonly Slice[] => {
  const [a, b] = [columns[first]!, columns[second]!]
  const sums = sumsOver(a.bins * b.bins, harm, (row) =>
    a.codes[row] === OTHER || b.codes[row] === OTHER ? -1 : a.codes[row]! * b.bins + b.codes[row]!,
  )
  return Array.from({ length: a.bins * b.bins }, (_, cell) => {
    const [i, j] = [Math.floor(cell / b.bins), cell % b.bins]
    const parts = [
      { column: first, from: i, to: i },
      { column: second, from: j, to: j },
    ]
    return scored(parts, sums.rows[cell]!, sums.harm[cell]!, sums.squares[cell]!)
  })
}

const distinct = (columns: readonly Coded[], slices: readonly Slice[], most: number): readonly Slice[] => {
  const rows = columns[0]!.codes.length
  const kept: { readonly slice: Slice; readonly inside: Uint32Array; readonly has: Uint8Array }[] = []
  for (const slice of slices) {
    if (kept.length === most) break
    const inside = rowsIn(columns, slice)
    if (!kept.every((other) => alike(inside, other) <= MOST_ALIKE)) continue
    const has = new Uint8Array(rows)
    for (const row of inside) has[row] = 1
    kept.push({ slice, inside, has })
  }
  return kept.map(({ slice }) => slice)
}

const rowsIn = (columns: readonly Coded[], slice: Slice): Uint32Array => {
  const holds = inSlice(columns, slice)
  const inside = new Uint32Array(slice.rows)
  let found = 0
  for (let row = 0; row < columns[0]!.codes.length; row++) if (holds(row)) inside[found++] = row
  return inside
}

/** Rows in both over the rows of the smaller (Szymkiewicz and Simpson). */
const alike = (rows: Uint32Array, other: { readonly inside: Uint32Array; readonly has: Uint8Array }): number => {
  let both = 0
  for (const row of rows) both += other.has[row]!
  return both / Math.max(1, Math.min(rows.length, other.inside.length))
}
