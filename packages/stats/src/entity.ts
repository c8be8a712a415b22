/** Rows of one entity (a customer, a patient) are not independent; the entity is what counts. */

import type { RowByRow } from './estimate.ts'

/** Dense codes 0 to count - 1 in order of first appearance. */
export interface Entities {
  readonly codes: Int32Array
  readonly count: number
  /** The integer that each was made from; entities of their own have a negative one. */
  readonly made: Int32Array
}

/** Codes of any integers (dictionary codes of a subset have holes). Negative codes, the nulls, are entities of their own. */
export const entitiesOf = (codes: Int32Array): Entities => {
  const count = inOrderOfAppearance(codes)
  if (count !== undefined) return { codes, count, made: Int32Array.from({ length: count }, (_, code) => code) }
  return denselyCoded(codes)
}

/** How many codes there are, where they are dense already, as those of a whole column are. */
const inOrderOfAppearance = (codes: Int32Array): number | undefined => {
  let count = 0
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!
    if (code === count) count++
    else if (code < 0 || code > count) return undefined
  }
  return count
}

const denselyCoded = (codes: Int32Array): Entities => {
  const dense = new Int32Array(codes.length)
  let largest = -1
  for (let i = 0; i < codes.length; i++) if (codes[i]! > largest) largest = codes[i]!
  const known = new Int32Array(largest + 1).fill(-1)
  const made = new Int32Array(codes.length)
  let count = 0
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!
    const isNew = code < 0 || known[code] === -1
    if (isNew) made[count] = code
    if (isNew && code >= 0) known[code] = count
    dense[i] = isNew ? count++ : known[code]!
  }
  return { codes: dense, count, made: made.slice(0, count) }
}

/**
 * Row influences summed by entity: the linearised cluster variance (Liang and Zeger 1986) with its G / (G - 1). The result
 * has one number an entity, and goes wherever a row influence goes.
 */
export const byEntity = (influence: Float64Array, entities: Entities): Float64Array =>
  byEntityOf((row) => influence[row]!, influence.length, entities)

/** The same of `rows` influences that nobody holds. */
export const byEntityOf = (influence: RowByRow, rows: number, { codes, count }: Entities): Float64Array => {
  const sums = new Float64Array(count)
  for (let row = 0; row < rows; row++) sums[codes[row]!]! += influence(row)
  // The row factor rows / (rows - 1) is inside already; the entities' takes its place.
  const factor = (count / rows) * Math.sqrt(((count / Math.max(1, count - 1)) * (rows - 1)) / rows)
  for (let g = 0; g < count; g++) sums[g]! *= factor
  return sums
}

/** Estimates over parts of the same rows (groups, say), with their influences by entity; `made` as the part's entities have it. */
export interface OfEntities {
  readonly influence: Float64Array
  readonly made: Int32Array
}

/** Sums of products of such influences, over the entities that two parts share; worked out once a pair. */
export const productsByEntity = (parts: readonly OfEntities[]): ((i: number, j: number) => number) => {
  const of = parts.map(({ influence, made }) => new Map(Array.from(made, (entity, e) => [entity, influence[e]!])))
  const known = new Map<number, number>()
  return (i, j) => {
    const [few, many] = i < j ? [i, j] : [j, i]
    const key = few * parts.length + many
    const found = known.get(key)
    if (found !== undefined) return found
    let sum = 0
    for (const [entity, share] of of[few]!) if (entity >= 0) sum += share * (of[many]!.get(entity) ?? 0)
    known.set(key, sum)
    return sum
  }
}

/** Divided by the root of its sum of squares, where it has one. */
export const unitLength = (influence: Float64Array): Float64Array => {
  const size = Math.sqrt(influence.reduce((sum, each) => sum + each * each, 0))
  return size > 0 ? influence.map((each) => each / size) : influence
}
