/** Where a model's answers are not there yet, some are assumed, and it is said. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { formatNumber } from '@sea-trials/schema/text'
import { oncePer, type Sample, subset } from '@sea-trials/stats/quality/sample'
import { type Random, shuffle } from '@sea-trials/stats/random'
import type { Material, Reference } from '../quality/material.ts'
import type { Rows } from '../quality/rows.ts'
import type { Scored } from '../quality/scoring.ts'
import { assumedModel } from './assumed-model.ts'
import { listsBy } from './deal.ts'
import type { Luck } from './luck.ts'

export interface Assuming {
  readonly material: Material
  /** What was assumed, in sentences. */
  readonly said: () => readonly string[]
  /** Whether the candidate's answers are its own. */
  readonly isSeen: () => boolean
}

/** Answers of a model, of a baseline as good as it, where there are none. Errors of answers that are there are thrown. */
export function assuming(material: Material, luck: Luck): Assuming {
  const said = new Set<string>()
  let seen = true
  const candidate = oncePer(async (rows: Rows): Promise<Scored> => {
    const own = material.policy.candidate && (await ifThere(() => material.candidate(rows)))
    if (own !== undefined) return own
    seen = false
    const { sample, sentence } = assumedModel(rows, luck(rows, 'candidate'))
    said.add(sentence)
    return { sample, paired: 'itself', evidence: 'claimed' }
  })
  const baseline = oncePer(async (rows: Rows): Promise<Reference> => {
    const reference = material.policy.baseline && (await ifThere(() => material.baseline(rows)))
    if (reference !== undefined && 'sample' in reference) return reference
    const { sample } = await candidate(rows)
    said.add(
      `the baseline's answers are not there: one is assumed that is as good, and answers ${formatNumber(ANEW, '%')} of the rows as the candidate answers other rows of the same label`,
    )
    return { sample: withinLabels(sample, ANEW, luck(rows, 'baseline')) }
  })
  return { material: { ...material, candidate, baseline }, said: () => [...said], isSeen: () => seen }
}

async function ifThere<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (!isMissing(error)) throw error
    return undefined
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof SeaTrialsError && (error.code === 'missing-file' || error.code === 'missing-baseline')

/** Of two versions of a model that is right in four rows of five, one row in ten is then right in one of them only. */
const ANEW = 0.3

/** A share of the rows answered like other rows of the same label (of a number that is predicted: with the errors of others). */
function withinLabels(sample: Sample, share: number, random: Random): Sample {
  const isNumber = sample.task === 'regression' || sample.task === 'forecasting'
  const width = sample.task === 'multilabel' ? sample.labels.length : 1
  const kind = (row: number): string | number =>
    isNumber ? 0 : sample.label.subarray(row * width, (row + 1) * width).join()
  return answeredFrom(sample, exchanged(sample, share, random, kind), true)
}

/** A share of the rows answered like any other row (of the same query): of them the model knows nothing. */
export function anyhow(sample: Sample, share: number, random: Random): Sample {
  const kind = (row: number): number => (sample.task === 'ranking' ? (sample.queries.codes[row] as number) : 0)
  return answeredFrom(sample, exchanged(sample, share, random, kind), false)
}

/** For each row the one whose answer it gets: a share of the rows is answered by others of the same kind. */
function exchanged({ n }: Sample, share: number, random: Random, kind: (row: number) => string | number): Uint32Array {
  const from = Uint32Array.from({ length: n }, (_, row) => row)
  const others = from.filter(() => random.uniform() < share)
  for (const rows of listsBy(others, kind).values()) rotate(rows, from, random)
  return from
}

/** Each of the rows is answered by another one of them: shuffled, then turned by one. */
function rotate(rows: readonly number[], from: Uint32Array, random: Random): void {
  const order = shuffle([...rows], random.below)
  order.forEach((row, i) => {
    from[row] = order[(i + 1) % order.length] as number
  })
}

/** What belongs to the row and not to its answer. */
const OF_ROWS = ['label', 'weight', 'entities', 'times', 'queries', 'scale']

function answeredFrom(sample: Sample, from: Uint32Array, keepsErrors: boolean): Sample {
  const other = subset(sample, from)
  const own = Object.fromEntries(Object.entries(sample).filter(([name]) => OF_ROWS.includes(name)))
  const isNumber = sample.task === 'regression' || sample.task === 'forecasting'
  if (!isNumber || !keepsErrors) return { ...other, ...own } as Sample
  const { label: theirs, prediction } = other as typeof sample
  return {
    ...sample,
    prediction: prediction.map((value, row) => value - (theirs[row] as number) + (sample.label[row] as number)),
  }
}
