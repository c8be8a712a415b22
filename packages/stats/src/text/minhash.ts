/**
 * MinHash: a short signature of a set of shingles, such that two sets agree in each place with a chance of about their
 * similarity (Broder 1997). One hash a shingle and pass fills a place of each of its bins (one-permutation hashing, Li, Owen
 * and Zhang 2012); a bin that stays empty borrows from another bin (optimal densification, Shrivastava 2017).
 */
import { avalanche, random, shuffle } from '../random.ts'
import type { Shingles } from './shingles.ts'

/** Looked up once: it is called for every character. */
const { imul } = Math

const BINS = 32
const PASSES = 4
export const PLACES = BINS * PASSES
const EMPTY = 0xffffffff

/** Signatures are written into a buffer of its own, which the next call overwrites. The same seed gives the same signature. */
export function signer(seed: string): (shingles: Shingles) => Uint32Array {
  const { below } = random(seed, 'minhash')
  const salts = Int32Array.from({ length: PASSES }, () => below(2 ** 32) | 0)
  const lenders = lendersOf(below)
  const signature = new Uint32Array(PLACES)
  return ({ first, length }) => {
    signature.fill(EMPTY)
    for (let i = 0; i < length; i++)
      for (let pass = 0; pass < PASSES; pass++) {
        const hash = avalanche((first[i] as number) ^ (salts[pass] as number)) >>> 0
        const place = pass * BINS + (hash & (BINS - 1))
        // The lowest bits chose the bin; EMPTY is what no hash can be.
        const value = hash >>> 5
        if (value < (signature[place] as number)) signature[place] = value
      }
    lend(signature, lenders)
    return signature
  }
}

/** For each bin the bins that it asks, in an order that does not depend on the text. */
function lendersOf(below: (bound: number) => number): readonly Uint8Array[] {
  return Array.from({ length: PLACES }, () =>
    shuffle(
      Uint8Array.from({ length: BINS }, (_, i) => i),
      below,
    ),
  )
}

function lend(signature: Uint32Array, lenders: readonly Uint8Array[]): void {
  const filled = signature.slice()
  for (let place = 0; place < PLACES; place++) {
    if (filled[place] !== EMPTY) continue
    const pass = place - (place % BINS)
    // A pass has hashed at least one shingle, so that some bin of it can lend.
    const lender = (lenders[place] as Uint8Array).find((bin) => filled[pass + bin] !== EMPTY) as number
    signature[place] = filled[pass + lender] as number
  }
}

/** Runs of places that are compared as one: texts that agree in all of a run are looked at. */
export interface Bands {
  readonly count: number
  readonly width: number
}

/** Chance that two texts of a similarity agree in no band, were all places independent. */
export const missed = (similarity: number, { count, width }: Bands): number => (1 - similarity ** width) ** count

/** The widest bands that miss a pair at the threshold at most once in ten thousand. */
export function bandsFor(threshold: number): Bands {
  let best: Bands = { count: PLACES, width: 1 }
  for (let width = 2; width <= PLACES; width++) {
    const bands = { count: Math.floor(PLACES / width), width }
    if (missed(threshold, bands) <= 1e-4) best = bands
  }
  return best
}

/** One hash a band; places are interleaved over the passes, so that a band holds few that borrowed from each other. */
export function bandKeys(signature: Uint32Array, { count, width }: Bands, keys: Uint32Array, at: number): void {
  for (let band = 0; band < count; band++) {
    let key = band
    for (let i = 0; i < width; i++) {
      const place = band * width + i
      key = avalanche(imul(key, 31) ^ (signature[(place % PASSES) * BINS + Math.floor(place / PASSES)] as number))
    }
    keys[at + band] = key
  }
}
