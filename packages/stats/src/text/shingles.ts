/** A text as the set of its runs of five characters, and how alike two such sets are. */

/**
 * Five: the usual choice for short texts (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3.2.2). Runs of words
 * would call two reviews of ten words unlike for a single word that differs.
 */
export const SHINGLE = 5

/** What is compared: compatibility forms (NFKC) and case folded, white space collapsed and trimmed. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()

/** Two hashes a shingle, in the order of the text, repeats included; a text shorter than a shingle is one. */
export interface Shingles {
  readonly first: Int32Array
  readonly second: Int32Array
  readonly length: number
}

/** Writes into buffers of its own, which the next call overwrites. */
export function shingler(): (text: string) => Shingles {
  let [first, second] = [new Int32Array(1024), new Int32Array(1024)]
  return (text) => {
    const length = Math.max(1, text.length - SHINGLE + 1)
    if (length > first.length) [first, second] = [new Int32Array(2 * length), new Int32Array(2 * length)]
    const width = Math.min(SHINGLE, text.length)
    for (let i = 0; i < length; i++) {
      let [a, b] = [0, 0]
      for (let k = i; k < i + width; k++) {
        const unit = text.charCodeAt(k) + 1
        a = Math.imul(a, 0x01000193) ^ unit
        b = Math.imul(b + unit, 0x5bd1e995)
      }
      first[i] = mixed(a)
      second[i] = mixed(b ^ width)
    }
    return { first, second, length }
  }
}

/** The last steps of MurmurHash3: every bit of the input changes every bit of the output half of the time. */
export function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/**
 * Jaccard's similarity of a text, given once, to others: shingles in both over shingles in either, 0 to 1. Shingles are told
 * apart by 64 bits of hash.
 */
export function jaccardTo(text: string): (other: string) => number {
  const own = table(shingler()(text))
  const others = shingler()
  return (other) => {
    const theirs = table(others(other))
    let both = 0
    for (let slot = 0; slot < theirs.used.length; slot++)
      if (theirs.used[slot] === 1 && holds(own, theirs.first[slot] as number, theirs.second[slot] as number)) both++
    return both / (own.size + theirs.size - both)
  }
}

/** A set of shingles by open addressing. */
interface Table {
  readonly first: Int32Array
  readonly second: Int32Array
  readonly used: Uint8Array
  size: number
}

function table({ first, second, length }: Shingles): Table {
  const slots = 1 << (33 - Math.clz32(length))
  const set: Table = {
    first: new Int32Array(slots),
    second: new Int32Array(slots),
    used: new Uint8Array(slots),
    size: 0,
  }
  for (let i = 0; i < length; i++) {
    const [a, b] = [first[i] as number, second[i] as number]
    const slot = slotOf(set, a, b)
    if (set.used[slot] === 1) continue
    set.used[slot] = 1
    set.first[slot] = a
    set.second[slot] = b
    set.size++
  }
  return set
}

const holds = (set: Table, a: number, b: number): boolean => set.used[slotOf(set, a, b)] === 1

/** Where a shingle stands, or would. */
function slotOf({ first, second, used }: Table, a: number, b: number): number {
  const mask = used.length - 1
  let slot = a & mask
  while (used[slot] === 1 && (first[slot] !== a || second[slot] !== b)) slot = (slot + 1) & mask
  return slot
}
