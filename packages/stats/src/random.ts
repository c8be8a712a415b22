/** A small seeded generator (sfc32, Chris Doty-Humphrey, PractRand), so that the same bytes give the same verdict. */

/** Looked up once: it is called for every character of a text. */
const { imul } = Math

export interface Random {
  /** Uniform in [0, 1), 32 bits. */
  readonly uniform: () => number
  /** Standard normal (polar method). */
  readonly normal: () => number
  /** Uniform integer in [0, bound). */
  readonly below: (bound: number) => number
}

/** Seeds from digests (hexadecimal strings), words and numbers alike: every bit of each part counts. */
export const random = (...parts: readonly (string | number)[]): Random => {
  let [a, b, c] = lanes(parts)
  let counter = 1
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let i = 0; i < 15; i++) next()
  const uniform = () => next() / 4294967296
  let spare: number | undefined
  const normal = (): number => {
    if (spare !== undefined) {
      const value = spare
      spare = undefined
      return value
    }
    for (;;) {
      const x = 2 * uniform() - 1
      const y = 2 * uniform() - 1
      const square = x * x + y * y
      if (square === 0 || square >= 1) continue
      const factor = Math.sqrt((-2 * Math.log(square)) / square)
      spare = y * factor
      return x * factor
    }
  }
  return { uniform, normal, below: (bound) => Math.floor(uniform() * bound) }
}

/** In place (Fisher and Yates): every order is as likely as any other. */
export function shuffle<L extends number[] | Uint8Array | Uint32Array>(list: L, below: Random['below']): L {
  for (let i = list.length - 1; i > 0; i--) {
    const other = below(i + 1)
    const kept = list[i] as number
    list[i] = list[other] as number
    list[other] = kept
  }
  return list
}

/** The last steps of MurmurHash3: every bit of the input changes every bit of the output half of the time. 32 bits with a sign. */
export const avalanche = (value: number): number => {
  let hash = imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** The same of a key, 32 bits from 0; the key 0 is not left as it is. */
export const mixed = (key: number): number => avalanche(key ^ 0x5bd1b244) >>> 0

/** Three lanes of MurmurHash3's mixing over the parts' text: cheap, and no two seeds of ours come near each other. */
const lanes = (parts: readonly (string | number)[]): [number, number, number] => {
  const text = parts.join('\u0000')
  const mixed = [0x9e3779b9, 0x243f6a88, 0xb7e15162].map((salt) => {
    let hash = salt ^ text.length
    for (let i = 0; i < text.length; i++) {
      hash = imul(hash ^ text.charCodeAt(i), 0xcc9e2d51)
      hash = (hash << 13) | (hash >>> 19)
    }
    return avalanche(hash)
  })
  return [mixed[0]!, mixed[1]!, mixed[2]!]
}
