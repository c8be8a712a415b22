/**
 * Texts that are nearly the same: candidates by MinHash and banding, each verified by Jaccard's similarity of its shingles, so
 * that none is found that is not there. One that is there is missed with the chance that `missed` tells.
 */
import { type Bands, bandKeys, bandsFor, PLACES, signer } from './minhash.ts'
import { jaccardTo, shingler } from './shingles.ts'

/** Pairs that agree in this many places fewer than expected, in standard deviations, are not worth verifying. */
const SLACK = 5

export interface Twin {
  /** The first text in whose company it was found: the index of an other text, or of an earlier one. */
  readonly of: number
  readonly similarity: number
}

export interface Search {
  readonly threshold: number
  readonly seed: string
  /** Most pairs that are verified; beyond, `RangeError`: too many texts are alike, but not alike enough. */
  readonly most: number
}

/**
 * Of each text a twin among the others; without others, among the texts before it. Texts are compared as they are given;
 * about 350 bytes a text are kept beside it.
 */
export function twinsOf(
  texts: readonly string[],
  others: readonly string[] | undefined,
  search: Search,
): readonly (Twin | undefined)[] {
  const bands = bandsFor(search.threshold)
  const sign = signatures(bands, search.seed)
  const own = sign(texts)
  const theirs = others === undefined ? own : sign(others)
  const found: (Twin | undefined)[] = Array.from({ length: texts.length })
  const fewest = PLACES * search.threshold - SLACK * Math.sqrt(PLACES * search.threshold * (1 - search.threshold))
  let left = search.most
  for (let band = 0; band < bands.count; band++) {
    const chains = chainsOf(theirs, band)
    for (let text = 0; text < texts.length; text++) {
      if (found[text] !== undefined) continue
      let similarityTo: ReturnType<typeof jaccardTo> | undefined
      for (let other = chains.first(own, text); other >= 0; other = chains.next(other)) {
        if (others === undefined && other >= text) break
        if (own.key(text, band) !== theirs.key(other, band)) continue
        if (agreedBefore(own, text, theirs, other, band) || agreement(own, text, theirs, other) < fewest) continue
        if (left-- === 0) throw new RangeError('too many pairs to verify')
        similarityTo ??= jaccardTo(texts[text] as string)
        const similarity = similarityTo((others ?? texts)[other] as string)
        if (similarity < search.threshold) continue
        found[text] = { of: other, similarity }
        break
      }
    }
  }
  return found
}

interface Signed {
  readonly size: number
  /** A byte of each place. */
  readonly bytes: Uint8Array
  readonly key: (text: number, band: number) => number
}

function signatures(bands: Bands, seed: string): (texts: readonly string[]) => Signed {
  const [cut, sign] = [shingler(), signer(seed)]
  return (texts) => {
    const keys = new Uint32Array(texts.length * bands.count)
    const bytes = new Uint8Array(texts.length * PLACES)
    for (let i = 0; i < texts.length; i++) {
      const signature = sign(cut(texts[i] as string))
      bandKeys(signature, bands, keys, i * bands.count)
      // Storing a number as a byte keeps its low bits (b-bit minwise hashing, Li and Konig 2010).
      bytes.set(signature, i * PLACES)
    }
    return { size: texts.length, bytes, key: (text, band) => keys[text * bands.count + band] as number }
  }
}

/** Texts by their key of a band, in ascending order. */
function chainsOf({ size, key }: Signed, band: number) {
  const mask = (1 << (32 - Math.clz32(size))) - 1
  const heads = new Int32Array(mask + 1).fill(-1)
  const next = new Int32Array(size).fill(-1)
  for (let text = size - 1; text >= 0; text--) {
    const slot = key(text, band) & mask
    next[text] = heads[slot] as number
    heads[slot] = text
  }
  return {
    first: (of: Signed, text: number): number => heads[of.key(text, band) & mask] as number,
    next: (text: number): number => next[text] as number,
  }
}

/** What an earlier band has brought together was looked at then. */
function agreedBefore(own: Signed, text: number, theirs: Signed, other: number, band: number): boolean {
  for (let before = 0; before < band; before++) if (own.key(text, before) === theirs.key(other, before)) return true
  return false
}

function agreement(own: Signed, text: number, theirs: Signed, other: number): number {
  const [from, to] = [text * PLACES, other * PLACES]
  let same = 0
  for (let i = 0; i < PLACES; i++) if (own.bytes[from + i] === theirs.bytes[to + i]) same++
  return same
}
