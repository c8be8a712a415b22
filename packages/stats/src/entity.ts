/** Rows of one entity (a customer, a patient) are not independent; the entity is what counts. */

/** Dense codes 0 to count - 1 in order of first appearance. */
export interface Entities {
  readonly codes: Int32Array
  readonly count: number
}

/** Codes of any integers (dictionary codes of a subset have holes). Negative codes, the nulls, are entities of their own. */
export const entitiesOf = (codes: Int32Array): Entities => {
  const dense = new Int32Array(codes.length)
  let largest = -1
  for (let i = 0; i < codes.length; i++) if (codes[i]! > largest) largest = codes[i]!
  const known = new Int32Array(largest + 1).fill(-1)
  let count = 0
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!
    if (code < 0) dense[i] = count++
    else {
      if (known[code] === -1) known[code] = count++
      dense[i] = known[code]!
    }
  }
  return { codes: dense, count }
}

/**
 * Row influences summed by entity: the linearised cluster variance (Liang and Zeger 1986) with its G / (G - 1). The result
 * has one number an entity, and goes wherever a row influence goes.
 */
export const byEntity = (influence: Float64Array, entities: Entities): Float64Array => {
  const { codes, count } = entities
  const sums = new Float64Array(count)
  for (let i = 0; i < influence.length; i++) sums[codes[i]!]! += influence[i]!
  const rows = influence.length
  // The row factor rows / (rows - 1) is inside already; the entities' takes its place.
  const factor = (count / rows) * Math.sqrt(((count / Math.max(1, count - 1)) * (rows - 1)) / rows)
  for (let g = 0; g < count; g++) sums[g]! *= factor
  return sums
}
