/** Order and ranks of numbers. */

/**
 * Positions in ascending order of value; stable. Radix sort by the bits of the doubles from a few thousand rows on: a
 * million scores take tens of milliseconds, a comparing sort over an index several times that. NaN has no place here.
 */
export const argsort = (values: Float64Array): Uint32Array => {
  const n = values.length
  const order = new Uint32Array(n)
  for (let i = 0; i < n; i++) order[i] = i
  if (isAscending(values)) return order
  if (n < 4096) return order.sort((a, b) => values[a]! - values[b]! || a - b)
  return radix(values, order)
}

/** Ids mostly are. */
const isAscending = (values: Float64Array): boolean => {
  for (let i = 1; i < values.length; i++) if (!(values[i - 1]! <= values[i]!)) return false
  return true
}

const radix = (values: Float64Array, order: Uint32Array): Uint32Array => {
  const n = values.length
  const bits = new Uint32Array(new Float64Array(values).buffer)
  // Bits of a double sort as an unsigned number once negatives are inverted and positives have their sign bit set.
  for (let i = 0; i < n; i++) {
    const high = bits[2 * i + 1]!
    // -0 equals 0.
    if (high === 0x80000000 && bits[2 * i] === 0) bits[2 * i + 1] = 0x80000000
    else if (high & 0x80000000) {
      bits[2 * i] = ~bits[2 * i]!
      bits[2 * i + 1] = ~high
    } else bits[2 * i + 1] = (high | 0x80000000) >>> 0
  }
  let from: Uint32Array = order
  let to: Uint32Array = new Uint32Array(n)
  const counts = new Uint32Array(65536)
  for (let pass = 0; pass < 4; pass++) {
    const word = pass >> 1
    const shift = (pass & 1) * 16
    counts.fill(0)
    for (let i = 0; i < n; i++) counts[(bits[2 * i + word]! >>> shift) & 0xffff]!++
    if (counts[(bits[word]! >>> shift) & 0xffff] === n) continue
    let start = 0
    for (let digit = 0; digit < 65536; digit++) {
      const count = counts[digit]!
      counts[digit] = start
      start += count
    }
    for (let i = 0; i < n; i++) {
      const index = from[i]!
      to[counts[(bits[2 * index + word]! >>> shift) & 0xffff]!++] = index
    }
    ;[from, to] = [to, from]
  }
  return from
}
