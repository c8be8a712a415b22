/** Files of many rows, independent or not, as the question sees them that is asked before rows are taken for independent. */
import { doubtOf } from '@sea-trials/gates/quality/doubt'
import type { Rows } from '@sea-trials/gates/quality/rows'
import { binarySample, regressionSample, type Sample } from '@sea-trials/stats/quality/sample'
import type { Random } from '@sea-trials/stats/random'
import type { Engine, Vector } from '@sea-trials/tables/engine'

/** Columns of dates beside the rows: of each row its day, -1 where none is known. */
type Dates = Readonly<Record<string, Int32Array>>

/** What is said against taking these rows, in this order, for independent. `n`: rows of the file, where some are not in the sample. */
export function doubtOver(sample: Sample, dates: Dates = {}, n = sample.n): Promise<string | undefined> {
  const rows: Pick<Rows, 'n' | 'where' | 'file' | 'column'> = {
    n,
    where: 'these rows',
    file: 'rows.parquet',
    column: async (name) => ofDays(dates[name] as Int32Array),
  }
  const columns = Object.keys(dates).map((name) => ({ name, type: 'date' }))
  return doubtOf({} as Engine, { ...rows, table: { columns } } as unknown as Rows, sample, { groups: [] } as never)
}

function ofDays(codes: Int32Array): Vector {
  const last = codes.reduce((a, b) => Math.max(a, b), 0)
  return { kind: 'coded', codes, values: Array.from({ length: last + 1 }, (_, day) => dayOf(day)) }
}

const dayOf = (day: number): string => new Date(Date.UTC(2000, 0, 1 + day)).toISOString().slice(0, 10)

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

interface Drawn {
  readonly label: Uint8Array
  readonly score: Float64Array
}

const scored = ({ label, score }: Drawn): Sample => binarySample(label, { score })
const decided = ({ label, score }: Drawn): Sample =>
  binarySample(label, { prediction: Uint8Array.from(score, (p) => (p >= 0.5 ? 1 : 0)) })

interface Independent {
  readonly prevalence?: number
  /** Rows of a group, which stand together. */
  readonly each?: number
  /** By what the rows of a group are sorted. */
  readonly by?: 'label' | 'score'
  readonly scores: boolean
}

/** Labels that follow their scores, each row by itself. */
export function independent(n: number, world: Independent, { uniform, normal }: Random): Sample {
  const { prevalence = 0.3, each = n, by, scores } = world
  const middle = Math.log(prevalence / (1 - prevalence))
  const logits = Float64Array.from({ length: n }, () => 1.5 * normal() + middle)
  if (by === 'score') for (let from = 0; from < n; from += each) logits.subarray(from, from + each).sort()
  const label = Uint8Array.from(logits, (x) => (uniform() < logistic(x) ? 1 : 0))
  const drawn = { label, score: logits.map(logistic) }
  if (by === 'label') for (let from = 0; from < n; from += each) sortByLabel(drawn, from, Math.min(n, from + each))
  return scores ? scored(drawn) : decided(drawn)
}

function sortByLabel({ label, score }: Drawn, from: number, to: number): void {
  const scores = [0, 1].flatMap((side) => [...score.subarray(from, to)].filter((_, i) => label[from + i] === side))
  score.set(scores, from)
  label.subarray(from, to).sort()
}

/** Errors of a number, each with so much of the one before, in those rows that remember. */
export function remembering(
  n: number,
  memory: number,
  { normal }: Random,
  remembers: (row: number) => boolean = () => true,
): Sample {
  const rest = Math.sqrt(1 - memory * memory)
  let error = 0
  const label = Float64Array.from({ length: n }, (_, row) => {
    error = remembers(row) ? memory * error + rest * normal() : normal()
    return error
  })
  return regressionSample(label, new Float64Array(n))
}

/** So many rows of each customer, one customer after the other; `own`: how far customers differ on the logit scale. */
export function customers(n: number, each: number, own: number, { normal, uniform }: Random): Sample {
  let shift = 0
  const [label, score] = [new Uint8Array(n), new Float64Array(n)]
  for (let row = 0; row < n; row++) {
    if (row % each === 0) shift = own * normal()
    const x = normal() - 0.8
    label[row] = uniform() < logistic(x + shift) ? 1 : 0
    score[row] = logistic(x / Math.sqrt(1 + 0.35 * own * own))
  }
  return scored({ label, score })
}
