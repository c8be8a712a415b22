/**
 * Whether counts that are told of several sets of rows tell, taken together, a count of few rows: the audit of linear disclosure
 * of statistical agencies (Duncan, Elliot, Salazar-González 2011, chapter 4), made exact for counts.
 *
 * Rows that no set tells apart are one cell. A count follows from those that are told where its set of cells is a sum of theirs,
 * some taken away: a vector of noughts and ones in the space that they span.
 */

/** A way to part rows: the code of each row, from 0 to below `codes`. */
export interface Parting {
  readonly codes: number
  readonly codeOf: (row: number) => number
}

/** Cells beyond which nothing more is worked out. */
const MOST_CELLS = 3000
/** Of the combinations of cells that are small: as many are gone through as two to this power. */
const MOST_FREE = 12
/** A prime below 2^26: products of two residues are exact. */
const PRIME = 67_108_859

export class Told {
  readonly #cells: Int32Array
  #sizes: readonly number[]
  /** Of each cell, its code by each parting. */
  #codes: readonly (readonly number[])[] = [[]]
  #partings = 0
  readonly #told: { readonly parting: number; readonly codes: ReadonlySet<number> }[] = []
  readonly #few: number
  #space: Space | undefined

  /** `few`: of fewer rows than that no count may follow. */
  constructor(rows: number, few: number) {
    this.#cells = new Int32Array(rows)
    this.#sizes = [rows]
    this.#few = few
  }

  /** The number of the parting; undefined where there would be too many cells. */
  part({ codes, codeOf }: Parting): number | undefined {
    const found = new Map<number, number>()
    const sizes: number[] = []
    const keyOf = (row: number): number => this.#cells[row]! * codes + codeOf(row)
    for (let row = 0; row < this.#cells.length; row++) {
      const key = keyOf(row)
      const cell = found.get(key) ?? sizes.length
      if (cell === sizes.length) {
        if (cell === MOST_CELLS) return undefined
        found.set(key, cell)
        sizes.push(0)
      }
      sizes[cell] = sizes[cell]! + 1
    }
    for (let row = 0; row < this.#cells.length; row++) this.#cells[row] = found.get(keyOf(row))!
    this.#codes = [...found.keys()].map((key) => [...this.#codes[Math.floor(key / codes)]!, key % codes])
    this.#sizes = sizes
    this.#space = undefined
    this.#partings++
    return this.#partings - 1
  }

  /**
   * Tells the counts of sets of rows, each of all that have one of its codes. False, and nothing is told, where a count of few rows
   * would follow from them and what was told before.
   */
  tell(parting: number, sets: readonly (readonly number[])[]): boolean {
    const before = this.#space ?? this.#spanned()
    const told = sets.map((codes) => ({ parting, codes: new Set(codes) }))
    const after = told.reduce((space, { codes }) => space.with(this.#vectorOf(parting, codes)), before)
    this.#space = after.tellsFew() ? before : after
    if (this.#space === before && after !== before) return false
    this.#told.push(...told)
    return true
  }

  #spanned(): Space {
    const all = new Space(this.#sizes, this.#few).with(this.#sizes.map(() => 1))
    return this.#told.reduce((space, { parting, codes }) => space.with(this.#vectorOf(parting, codes)), all)
  }

  #vectorOf(parting: number, codes: ReadonlySet<number>): readonly number[] {
    return this.#codes.map((ofCell) => (codes.has(ofCell[parting]!) ? 1 : 0))
  }
}

/** By the policy of a run, whose gates stand in one report, and by data set. */
const known = new WeakMap<object, Map<string, Told>>()

/** What was told of a data set of so many rows. */
export function toldOf(policy: object, name: string, rows: number, few: number): Told {
  const ofPolicy = known.get(policy) ?? new Map<string, Told>()
  known.set(policy, ofPolicy)
  const key = `${rows} ${name}`
  const told = ofPolicy.get(key) ?? new Told(rows, few)
  ofPolicy.set(key, told)
  return told
}

/** What vectors over cells span, in echelon form: large cells first, so that the last vectors are of small ones alone. */
class Space {
  readonly #sizes: readonly number[]
  readonly #few: number
  readonly #order: readonly number[]
  readonly #byPivot: ReadonlyMap<number, Float64Array>

  constructor(
    sizes: readonly number[],
    few: number,
    order: readonly number[] = [...sizes.keys()].sort((a, b) => sizes[b]! - sizes[a]! || a - b),
    byPivot: ReadonlyMap<number, Float64Array> = new Map(),
  ) {
    this.#sizes = sizes
    this.#few = few
    this.#order = order
    this.#byPivot = byPivot
  }

  /** Itself where the vector adds nothing. */
  with(vector: readonly number[]): Space {
    const rest = Float64Array.from(this.#order, (cell) => vector[cell]!)
    for (let at = 0; at < rest.length; at++) {
      const factor = rest[at]!
      if (factor === 0) continue
      const pivot = this.#byPivot.get(at)
      if (pivot === undefined) {
        const byPivot = new Map([...this.#byPivot, [at, scaled(rest, inverse(factor))] as const])
        return new Space(this.#sizes, this.#few, this.#order, byPivot)
      }
      subtract(rest, pivot, factor)
    }
    return this
  }

  /** Whether a set of cells of fewer rows than `few`, and of any, is in it. */
  tellsFew(): boolean {
    const from = this.#order.findIndex((cell) => this.#sizes[cell]! < this.#few)
    if (from < 0) return false
    const free = reduced([...this.#byPivot].filter(([pivot]) => pivot >= from).sort(([a], [b]) => a - b))
    if (free.length > MOST_FREE) return true
    // At its pivot a set has what the combination takes of the vector: none, or all.
    for (let taken = 1; taken < 2 ** free.length; taken++) {
      const sum = new Float64Array(this.#order.length)
      for (const [i, vector] of free.entries()) if ((taken >> i) % 2 === 1) subtract(sum, vector, PRIME - 1)
      // What is no sum of cells takes of some as many as the prime is large.
      if (this.#rowsOf(sum) < this.#few) return true
    }
    return false
  }

  #rowsOf(set: Float64Array): number {
    return set.reduce((rows, share, at) => rows + share * this.#sizes[this.#order[at]!]!, 0)
  }
}

/** Each vector without what the others have at their pivots. */
function reduced(echelon: readonly (readonly [number, Float64Array])[]): readonly Float64Array[] {
  const done: (readonly [number, Float64Array])[] = []
  for (const [pivot, vector] of [...echelon].reverse()) {
    const own = vector.slice()
    for (const [other, below] of done) if (own[other] !== 0) subtract(own, below, own[other]!)
    done.push([pivot, own])
  }
  return done.map(([, vector]) => vector)
}

function subtract(from: Float64Array, vector: Float64Array, factor: number): void {
  for (let i = 0; i < from.length; i++) {
    const left = (from[i]! - factor * vector[i]!) % PRIME
    from[i] = left < 0 ? left + PRIME : left
  }
}

const scaled = (vector: Float64Array, factor: number): Float64Array => vector.map((x) => (x * factor) % PRIME)

/** Fermat: the power of all but two. */
function inverse(x: number): number {
  let [base, power, result] = [x, PRIME - 2, 1]
  while (power > 0) {
    if (power % 2 === 1) result = (result * base) % PRIME
    base = (base * base) % PRIME
    power = Math.floor(power / 2)
  }
  return result
}
