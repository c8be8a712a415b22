/**
 * Histograms that merge exactly. A value has a key of 64 bits that sorts as the values do; a bin is all keys that agree but for
 * their last `shift` bits. Of a number the key is the double itself, so that bins are of equal relative width, as those of
 * HdrHistogram are (2^-m with m mantissa bits left); of a time it is the second, so that they are 2^shift seconds wide.
 *
 * Bins are as fine as at most `MOST_BINS` occupied ones allow, and coarser only by dropping bits. Dropping bits of a part
 * never leaves more bins than dropping them of the whole, hence parts merged, in any order, give the very bins of the whole.
 */
export type Scale = 'log' | 'linear'

export interface Histogram {
  readonly scale: Scale
  /** Bits dropped of the key. None: each bin is a single value. */
  readonly shift: number
  readonly bins: ReadonlyMap<bigint, number>
}

export const MOST_BINS = 512

/** Keys of numbers are a sign and a magnitude, and lose bits towards zero; seconds lose them downwards. */
export const dropBits = (key: bigint, bits: number, scale: Scale): bigint =>
  scale === 'linear' || key >= 0n ? key >> BigInt(bits) : -(-key >> BigInt(bits))

const buffer = new DataView(new ArrayBuffer(8))

/** The key of a finite number; 0 and -0 are one. */
export const keyOfNumber = (value: number): bigint => {
  buffer.setFloat64(0, Math.abs(value))
  const magnitude = buffer.getBigUint64(0)
  return value < 0 ? -magnitude : magnitude
}

/** The key of the largest double; beyond it bits spell infinity and NaN. */
const LARGEST = 0x7fef_ffff_ffff_ffffn

const numberOfKey = (key: bigint): number => {
  const magnitude = key < 0n ? -key : key
  buffer.setBigUint64(0, magnitude > LARGEST ? LARGEST : magnitude)
  return key < 0n ? -buffer.getFloat64(0) : buffer.getFloat64(0)
}

/** The same, coarser by so many bits. */
export const coarsen = ({ scale, shift, bins }: Histogram, bits: number): Histogram => {
  if (bits === 0) return { scale, shift, bins }
  const wider = new Map<bigint, number>()
  for (const [key, count] of bins) {
    const to = dropBits(key, bits, scale)
    wider.set(to, (wider.get(to) ?? 0) + count)
  }
  return { scale, shift: shift + bits, bins: wider }
}

/** As fine as the cap allows, and no finer than `least` bits dropped; bins in ascending order. */
export const fit = (histogram: Histogram, least = 0): Histogram => {
  const keys = [...histogram.bins.keys()]
  const occupied = (bits: number): number => new Set(keys.map((key) => dropBits(key, bits, histogram.scale))).size
  let [bits, most] = [Math.max(0, least - histogram.shift), 64]
  if (occupied(bits) > MOST_BINS) {
    // Fewer are occupied the more bits are dropped: the least number of bits by halving.
    while (most - bits > 1) {
      const middle = (bits + most) >> 1
      if (occupied(middle) > MOST_BINS) bits = middle
      else most = middle
    }
    bits = most
  }
  const fitted = coarsen(histogram, bits)
  return { ...fitted, bins: new Map([...fitted.bins].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) }
}

/** Both together. Throws `RangeError` for different scales. */
export const mergeHistograms = (a: Histogram, b: Histogram): Histogram => {
  if (a.scale !== b.scale) throw new RangeError('histograms of different scales')
  const shift = Math.max(a.shift, b.shift)
  const sum = new Map(coarsen(a, shift - a.shift).bins)
  for (const [key, count] of coarsen(b, shift - b.shift).bins) sum.set(key, (sum.get(key) ?? 0) + count)
  return fit({ scale: a.scale, shift, bins: sum }, shift)
}

/** The end of a bin nearest to zero (of seconds: the lower one): with the shift it says which bin it is. */
export const startOf = (key: bigint, { scale, shift }: Pick<Histogram, 'scale' | 'shift'>): number => {
  const full = key << BigInt(shift)
  return scale === 'linear' ? Number(full) : numberOfKey(full)
}

/** Back from `startOf`. */
export const keyOfStart = (start: number, { scale, shift }: Pick<Histogram, 'scale' | 'shift'>): bigint =>
  dropBits(scale === 'linear' ? BigInt(start) : keyOfNumber(start), shift, scale)

/** The smallest and the largest number that a bin can hold; of seconds its first and the first after it. */
export const endsOf = (
  key: bigint,
  { scale, shift }: Pick<Histogram, 'scale' | 'shift'>,
): readonly [number, number] => {
  const full = key << BigInt(shift)
  const lost = (1n << BigInt(shift)) - 1n
  if (scale === 'linear') return [Number(full), Number(shift === 0 ? full : full + lost + 1n)]
  return [numberOfKey(key > 0n ? full : full - lost), numberOfKey(key < 0n ? full : full + lost)]
}

/** The largest number below another. */
export const below = (value: number): number => numberOfKey(keyOfNumber(value) - 1n)

/** The largest number that falls into a bin; of seconds, with all fractions of its last one. */
export const lastOf = (key: bigint, histogram: Pick<Histogram, 'scale' | 'shift'>): number =>
  histogram.scale === 'linear' ? below(startOf(key + 1n, histogram)) : endsOf(key, histogram)[1]

export const countOf = ({ bins }: Histogram): number => {
  let rows = 0
  for (const count of bins.values()) rows += count
  return rows
}

export interface Bounded {
  readonly value: number
  /** The quantile lies from here to there, whatever the values inside the bins are. */
  readonly low: number
  readonly high: number
}

/**
 * The quantile at `p` by linear interpolation between order statistics (Hyndman and Fan's type 7), as far as the bins
 * tell it: each order statistic lies in its bin. Undefined without values.
 */
export const quantileOf = (histogram: Histogram, p: number): Bounded | undefined => {
  const n = countOf(histogram)
  if (n === 0) return undefined
  const at = (n - 1) * p
  const [below, above] = [orderStatistic(histogram, Math.floor(at)), orderStatistic(histogram, Math.ceil(at))]
  const between = (a: number, b: number): number => (a === b ? a : onTheWay(a, b, at - Math.floor(at)))
  return {
    value: between(below.value, above.value),
    low: between(below.low, above.low),
    high: between(below.high, above.high),
  }
}

/** What lies between two numbers may be more than a double holds. */
const onTheWay = (a: number, b: number, share: number): number =>
  Number.isFinite(b - a) ? a + (b - a) * share : a * (1 - share) + b * share

/** The value of rank `rank` from 0; inside a bin ranks are taken for evenly spread. */
const orderStatistic = (histogram: Histogram, rank: number): Bounded => {
  let before = 0
  for (const [key, count] of histogram.bins) {
    if (rank < before + count) {
      const [low, high] = endsOf(key, histogram)
      // The bin about zero is wider than nothing only where numbers are smaller than any that is meant.
      if (histogram.scale === 'log' && key === 0n) return { value: 0, low, high }
      return { value: onTheWay(low, high, (rank - before + 0.5) / count), low, high }
    }
    before += count
  }
  throw new RangeError('a rank beyond the values')
}
