/** A text as the set of its runs of five characters, and how alike two such sets are. */
import { avalanche } from '../random.ts'

/**
 * Five: the usual choice for short texts (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3.2.2). Runs of words
 * would call two reviews of ten words unlike for a single word that differs.
 */
export const SHINGLE = 5

/** Looked up once: it is called for every character. */
const { imul } = Math

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
        a = imul(a, 0x01000193) ^ unit
        b = imul(b + unit, 0x5bd1e995)
      }
      first[i] = avalanche(a)
      second[i] = avalanche(b ^ width)
    }
    return { first, second, length }
  }
}

/**
 * Jaccard's similarity of a text, given once, to others: shingles in both over shingles in either, 0 to 1. Shingles are told
 * apart by 64 bits of hash.
 */
export function jaccardTo(text: string): (other: string) => number {
  const cut = shingler()
  const [own, theirs] = [new ShingleSet(), new ShingleSet()]
  own.fill(cut(text))
  return (other) => {
    theirs.fill(cut(other))
    const both = theirs.sharedWith(own)
    return both / (own.size + theirs.size - both)
  }
}

/** A set by open addressing, filled anew without being made anew: there are millions of texts to verify. */
class ShingleSet {
  size = 0
  #first = new Int32Array(0)
  #second = new Int32Array(0)
  /** Slots that this filling uses are those with its number. */
  #filling = new Int32Array(0)
  #number = 0

  fill({ first, second, length }: Shingles): void {
    if (this.#first.length < 2 * length) this.#grow(1 << (33 - Math.clz32(length)))
    this.#number++
    this.size = 0
    for (let i = 0; i < length; i++) {
      const slot = this.#slot(first[i] as number, second[i] as number)
      if (this.#used(slot)) continue
      this.#filling[slot] = this.#number
      this.#first[slot] = first[i] as number
      this.#second[slot] = second[i] as number
      this.size++
    }
  }

  sharedWith(other: ShingleSet): number {
    let both = 0
    for (let slot = 0; slot < this.#first.length; slot++) {
      if (!this.#used(slot)) continue
      if (other.#used(other.#slot(this.#first[slot] as number, this.#second[slot] as number))) both++
    }
    return both
  }

  #grow(slots: number): void {
    this.#first = new Int32Array(slots)
    this.#second = new Int32Array(slots)
    this.#filling = new Int32Array(slots)
    this.#number = 0
  }

  #used(slot: number): boolean {
    return this.#filling[slot] === this.#number
  }

  /** Where a shingle stands, or would. */
  #slot(first: number, second: number): number {
    const mask = this.#first.length - 1
    let slot = first & mask
    while (this.#used(slot) && (this.#first[slot] !== first || this.#second[slot] !== second)) slot = (slot + 1) & mask
    return slot
  }
}
