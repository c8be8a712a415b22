/** Every sample of few rows with its chance, instead of samples that are drawn: how often an end misses the truth is then exact. */
import { binomialCdf } from '@sea-trials/stats/distributions'
import type { Estimate, Undefined } from '@sea-trials/stats/estimate'
import { measure } from '@sea-trials/stats/quality/measure'
import { type BinarySample, binarySample } from '@sea-trials/stats/quality/sample'
import { LEVEL } from './coverage-table.ts'

/** Share of positives, and the chances that a positive and a negative are answered right. */
interface Chances {
  readonly prevalence: number
  readonly recall: number
  readonly specificity: number
}

export interface Missed {
  /** Chance that the lower end lies above the truth. */
  readonly below: number
  /** Chance that the upper end lies below it. */
  readonly above: number
}

type Measured = (sample: BinarySample) => Estimate | Undefined
/** Positives and negatives, and how many of each are answered right. */
type Counts = readonly [positives: number, negatives: number, hits: number, rejections: number]

const sampleOf = ([positives, negatives, hits, rejections]: Counts): BinarySample => {
  const n = positives + negatives
  const label = Uint8Array.from({ length: n }, (_, i) => (i < positives ? 1 : 0))
  const prediction = label.map((y, i) => (y === 1 ? (i < hits ? 1 : 0) : i - positives < rejections ? 0 : 1))
  return binarySample(label, { prediction })
}

const chanceOf = (n: number, k: number, p: number): number =>
  binomialCdf(k, n, p) - (k === 0 ? 0 : binomialCdf(k - 1, n, p))

/**
 * How often the ends of a metric miss, of samples with these numbers of positives and negatives, or of `rows` rows with as many positives
 * as chance brings. A sample in which the metric is undefined misses nothing.
 */
const missing = (of: Measured, size: readonly [number, number] | number) => {
  const known = new Map<string, ReturnType<Estimate['interval']> | undefined>()
  const intervalOf = (counts: Counts) => {
    const key = counts.join()
    if (!known.has(key)) {
      const measured = of(sampleOf(counts))
      known.set(key, measured.kind === 'estimate' ? measured.interval(LEVEL) : undefined)
    }
    return known.get(key)
  }
  const splits = ({ prevalence }: Chances): readonly (readonly [positives: number, n: number, chance: number])[] =>
    typeof size === 'number'
      ? Array.from({ length: size + 1 }, (_, k) => [k, size, chanceOf(size, k, prevalence)])
      : [[size[0], size[0] + size[1], 1]]
  return (chances: Chances, truth: number): Missed => {
    let [below, above] = [0, 0]
    for (const [positives, n, split] of splits(chances))
      for (let hits = 0; hits <= positives; hits++)
        for (let rejections = 0; rejections <= n - positives; rejections++) {
          const chance =
            split * chanceOf(positives, hits, chances.recall) * chanceOf(n - positives, rejections, chances.specificity)
          if (chance < 1e-10) continue
          const { low, high } = intervalOf([positives, n - positives, hits, rejections]) ?? { low: null, high: null }
          if (low !== null && low > truth + 1e-12) below += chance
          if (high !== null && high < truth - 1e-12) above += chance
        }
    return { below, above }
  }
}

const RATES = [0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99]

/** Models that are no worse than chance. */
const MODELS: readonly Omit<Chances, 'prevalence'>[] = RATES.flatMap((recall) =>
  RATES.filter((specificity) => recall + specificity > 0.999).map((specificity) => ({ recall, specificity })),
)

const TRUTHS = {
  balanced_accuracy: ({ recall, specificity }: Chances) => (recall + specificity) / 2,
  matthews_corrcoef: ({ prevalence: p, recall, specificity }: Chances) => {
    const selected = p * recall + (1 - p) * (1 - specificity)
    return ((recall + specificity - 1) * p * (1 - p)) / Math.sqrt(p * (1 - p) * selected * (1 - selected))
  },
  cohen_kappa: ({ prevalence: p, recall, specificity }: Chances) => {
    const selected = p * recall + (1 - p) * (1 - specificity)
    const [observed, chance] = [p * recall + (1 - p) * specificity, p * selected + (1 - p) * (1 - selected)]
    return (observed - chance) / (1 - chance)
  },
} as const

export type OfBoth = keyof typeof TRUTHS

/** The most that either end misses in, over models from chance to nearly perfect. */
export const worstMissed = (
  name: OfBoth,
  size: readonly [number, number] | number,
  prevalences: readonly number[] = [0.5],
): Missed => {
  const missedBy = missing((sample) => measure(name, sample), size)
  const missed = prevalences.flatMap((prevalence) =>
    MODELS.map((model) => missedBy({ prevalence, ...model }, TRUTHS[name]({ prevalence, ...model }))),
  )
  return {
    below: Math.max(...missed.map(({ below }) => below)),
    above: Math.max(...missed.map(({ above }) => above)),
  }
}

const percent = (share: number): string => (100 * share).toFixed(1)

/** A section of docs/simulation/intervals.md. */
export const fewRows = (): void => {
  const print = (...cells: readonly (string | number)[]): void =>
    void process.stdout.write(`| ${cells.join(' | ')} |\n`)
  process.stdout.write('\n## Few rows of two classes, every sample with its chance\n\n')
  print('quantity', 'rows', 'truth below at most %', 'truth above at most %')
  print('---', '---', '--:', '--:')
  for (const [positives, negatives] of SIZES) {
    const { below, above } = worstMissed('balanced_accuracy', [positives, negatives])
    print('balanced_accuracy', `${positives} and ${negatives}`, percent(below), percent(above))
  }
  for (const name of ['matthews_corrcoef', 'cohen_kappa'] as const)
    for (const rows of [6, 10, 20, 40]) {
      const { below, above } = worstMissed(name, rows, [0.1, 0.3, 0.5])
      print(name, rows, percent(below), percent(above))
    }
}

const SIZES = [
  [3, 3],
  [3, 10],
  [5, 5],
  [4, 40],
  [10, 10],
  [20, 20],
  [10, 100],
  [30, 200],
  [50, 50],
] as const
