/** Order and ranks of numbers. */

/** Positions in ascending order of value; stable. NaN has no place here. */
export const argsort = (values: Float64Array): Uint32Array => sortedBy(values).order

/** The same with the values in that order. Neither is kept. */
export const sortedBy = (values: Float64Array): { readonly order: Uint32Array; readonly sorted: Float64Array } => {
  const n = values.length
  const order = inPlace(n)
  if (isAscending(values)) return { order, sorted: values }
  if (n < 4096) order.sort((a, b) => values[a]! - values[b]! || a - b)
  else return dealt({ keys: values.slice(), order })
  const sorted = new Float64Array(n)
  for (let i = 0; i < n; i++) sorted[i] = values[order[i]!]!
  return { order, sorted }
}

const inPlace = (n: number): Uint32Array => {
  const order = new Uint32Array(n)
  for (let i = 0; i < n; i++) order[i] = i
  return order
}

/** Ids mostly are. */
export const isAscending = (values: Float64Array | Uint32Array): boolean => {
  for (let i = 1; i < values.length; i++) if (!(values[i - 1]! <= values[i]!)) return false
  return true
}

interface Pairs {
  readonly keys: Float64Array
  readonly order: Uint32Array
}

/** So many pairs, and where they are dealt to, are near at hand for the processor. */
const NEAR = 2 ** 15
/** What stands in a cell by itself is cheaper to insert than to deal out. */
const FEW = 24
/** Values that are further apart than this many times dealing out can tell are sorted by their bits. */
const DEEPEST = 4

/**
 * Numbers dealt out to cells of equal width, cells with many of them again, until few are left in each, which are inserted into
 * their places: a million scores take some forty milliseconds, a comparing sort over an index ten times that. First into
 * piles that are near at hand, so that twenty million take no longer each.
 */
const dealt = (pairs: Pairs): { readonly order: Uint32Array; readonly sorted: Float64Array } => {
  const n = pairs.keys.length
  deal(pairs, { keys: new Float64Array(n), order: new Uint32Array(n) }, 0, n, 0)
  insert(pairs)
  return { order: pairs.order, sorted: pairs.keys }
}

/** Afterwards no value stands more than a few places from where it belongs. */
const deal = (pairs: Pairs, spare: Pairs, from: number, to: number, depth: number): void => {
  const { keys, order } = pairs
  const n = to - from
  let [low, high] = [keys[from]!, keys[from]!]
  for (let i = from + 1; i < to; i++) {
    const x = keys[i]!
    if (x < low) low = x
    else if (x > high) high = x
  }
  if (low === high) return
  const cells = n > 2 * NEAR ? Math.ceil(n / NEAR) : n >> 1
  const scale = (cells - 1) / (high - low)
  // Too far apart, or too close, for a width.
  if (depth > DEEPEST || !(scale > 0 && scale < Number.POSITIVE_INFINITY)) {
    sortByBits(pairs, from, to)
    return
  }
  // Never falls as x rises, whatever is rounded.
  const starts = new Uint32Array(cells + 1)
  for (let i = from; i < to; i++) starts[Math.floor((keys[i]! - low) * scale) + 1]!++
  let most = 0
  for (let cell = 0; cell < cells; cell++) {
    const count = starts[cell + 1]!
    if (count > most) most = count
    starts[cell + 1] = starts[cell]! + count
  }
  const ends = starts.slice()
  for (let i = from; i < to; i++) {
    const at = from + ends[Math.floor((keys[i]! - low) * scale)]!++
    spare.keys[at] = keys[i]!
    spare.order[at] = order[i]!
  }
  keys.set(spare.keys.subarray(from, to), from)
  order.set(spare.order.subarray(from, to), from)
  if (most <= FEW) return
  for (let cell = 0; cell < cells; cell++)
    if (starts[cell + 1]! - starts[cell]! > FEW)
      deal(pairs, spare, from + starts[cell]!, from + starts[cell + 1]!, depth + 1)
}

const insert = ({ keys, order }: Pairs): void => {
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i]!
    if (!(keys[i - 1]! > key)) continue
    const row = order[i]!
    let at = i
    for (; at > 0 && keys[at - 1]! > key; at--) {
      keys[at] = keys[at - 1]!
      order[at] = order[at - 1]!
    }
    keys[at] = key
    order[at] = row
  }
}

const sortByBits = ({ keys, order }: Pairs, from: number, to: number): void => {
  const [own, rows] = [keys.slice(from, to), order.slice(from, to)]
  const places = radix(own)
  for (let i = 0; i < places.length; i++) {
    keys[from + i] = own[places[i]!]!
    order[from + i] = rows[places[i]!]!
  }
}

const radix = (values: Float64Array): Uint32Array => {
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
  let from: Uint32Array = inPlace(n)
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
