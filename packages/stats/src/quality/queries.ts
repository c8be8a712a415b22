/**
 * Ranked answers to queries. Every metric is a mean over the queries that have a relevant row (a label above 0), and queries
 * are what varies. Rows of equal score stand in no order: each number is the mean over all orders of the tied rows
 * (McSherry and Najork, "Computing information retrieval performance measures efficiently in the presence of tied scores", 2008).
 */
import { type Estimate, type Undefined, undefinedBecause } from '../estimate.ts'
import { argsort } from '../rank.ts'
import { meanOf, shareOf } from './mean.ts'
import { mass, oncePer, type RankingSample, type Rows, rowsAt } from './sample.ts'

/** A query with a relevant row: where it begins and ends in the order. */
interface Query {
  readonly query: number
  readonly start: number
  readonly end: number
  readonly relevant: number
}

interface Ranked {
  /** Rows by query, and within one from the highest score down. */
  readonly order: Uint32Array
  readonly queries: readonly Query[]
  /** These queries as what varies. */
  readonly units: Rows
}

const ranked = oncePer((sample: RankingSample): Ranked => {
  const { n, label, score } = sample
  const { codes, count } = sample.queries
  const start = new Uint32Array(count + 1)
  for (let row = 0; row < n; row++) start[codes[row]! + 1]!++
  for (let query = 0; query < count; query++) start[query + 1]! += start[query]!
  const next = start.slice()
  const order = new Uint32Array(n)
  const ascending = argsort(score)
  for (let i = n - 1; i >= 0; i--) {
    const row = ascending[i]!
    const query = codes[row]!
    order[next[query]!] = row
    next[query]!++
  }
  const all = Array.from({ length: count }, (_, query) => {
    const end = start[query + 1]!
    let relevant = 0
    for (let i = start[query]!; i < end; i++) if (label[order[i]!]! > 0) relevant++
    return { query, start: start[query]!, end, relevant }
  })
  const queries = all.filter(({ relevant }) => relevant > 0)
  return {
    order,
    queries,
    units: rowsAt(
      sample,
      Uint32Array.from(queries, (query) => order[query.start]!),
    ),
  }
})

/** Queries in all, and how many of them have no relevant row and are left out. */
export const queryCounts = (sample: RankingSample): { readonly all: number; readonly without: number } => ({
  all: sample.queries.count,
  without: sample.queries.count - ranked(sample).queries.length,
})

/** The codes of the queries that vary, in the order of a metric's influences. */
export const unitQueries = (sample: RankingSample): Int32Array =>
  Int32Array.from(ranked(sample).queries, ({ query }) => query)

/** Rows of one query with one score. */
interface Tie {
  /** Rows of the query with a higher score. */
  readonly before: number
  readonly size: number
  readonly relevant: number
  /** Its first place in the order. */
  readonly at: number
}

const tiesOf = ({ label, score }: RankingSample, order: Uint32Array, start: number, end: number): Tie[] => {
  const ties: Tie[] = []
  for (let at = start; at < end; ) {
    let [next, relevant] = [at, 0]
    const value = score[order[at]!]!
    while (next < end && score[order[next]!] === value) if (label[order[next++]!]! > 0) relevant++
    ties.push({ before: at - start, size: next - at, relevant, at })
    at = next
  }
  return ties
}

type Measured = Estimate | Undefined
type OfQuery = (ties: readonly Tie[], relevant: number, rows: Uint32Array) => number

const overQueries = (
  sample: RankingSample,
  ofQuery: OfQuery,
  average = (units: Rows, values: Float64Array): Measured => meanOf(units, values, { min: 0, max: 1 }),
): Measured => {
  if (sample.n === 0) return undefinedBecause('no rows', 0)
  const { order, queries, units } = ranked(sample)
  if (queries.length === 0) return undefinedBecause('no relevant rows', 0)
  const values = Float64Array.from(queries, ({ start, end, relevant }) =>
    ofQuery(tiesOf(sample, order, start, end), relevant, order.subarray(start, end)),
  )
  const mean = average(units, values)
  if (mean.kind === 'undefined') return mean
  const { free } = mass(units)
  return { ...mean, counted: 'queries', ...(free === undefined ? {} : { df: free }) }
}

type OfAQuery = (query: Query) => boolean

/**
 * What no order of the rows of any query would change is the same whatever the model says, and has no value. `k` is given where the
 * first k may be all rows, whose order does not count.
 */
const ofTheOrder = (sample: RankingSample, measured: Measured, counts: OfAQuery, k = 0): Measured => {
  if (measured.kind === 'undefined') return measured
  const { queries } = ranked(sample)
  if (queries.some(counts)) return measured
  const isAll = queries.every((query) => rowsOf(query) <= k)
  const reason = isAll ? 'the first k are all rows of every query' : 'every order of the rows gives the same'
  return undefinedBecause(reason, queries.length)
}

const rowsOf = ({ start, end }: Query): number => end - start
const hasIrrelevant: OfAQuery = (query) => query.relevant < rowsOf(query)

/**
 * Normalised discounted cumulative gain of the first k rows (Jarvelin and Kekalainen 2002): the sum of gain / log2(place + 1)
 * over that of the best order. The gain is the label, or 2^label - 1.
 */
export const ndcg = (sample: RankingSample, k = Number.POSITIVE_INFINITY, exponential = false): Measured => {
  const gain = (row: number): number => (exponential ? 2 ** sample.label[row]! - 1 : sample.label[row]!)
  const { order } = ranked(sample)
  const gained = overQueries(sample, (ties, _, rows) => {
    let found = 0
    for (const { before, size, at } of ties) {
      if (before >= k) break
      let sum = 0
      for (let i = at; i < at + size; i++) sum += gain(order[i]!)
      found += (sum / size) * discounts(before, Math.min(before + size, k))
    }
    const gains = Float64Array.from(rows, gain).sort()
    let best = 0
    for (let place = 0; place < Math.min(k, gains.length); place++)
      best += gains[gains.length - 1 - place]! / Math.log2(place + 2)
    return found / best
  })
  return ofTheOrder(sample, gained, ({ start, end }) => {
    const rows = order.subarray(start, end)
    return rows.some((row) => sample.label[row] !== sample.label[rows[0]!])
  })
}

/** Sum of the discounts of the places from `from` (0 is the first) to before `to`. */
const discounts = (from: number, to: number): number => {
  let sum = 0
  for (let place = from; place < to; place++) sum += 1 / Math.log2(place + 2)
  return sum
}

/** Precision at the place of each relevant row among the first k, summed and divided by min(relevant rows, k). */
export const meanAveragePrecision = (sample: RankingSample, k = Number.POSITIVE_INFINITY): Measured =>
  ofTheOrder(
    sample,
    overQueries(sample, (ties, relevant) => {
      let [sum, above] = [0, 0]
      for (const tie of ties) {
        const more = tie.size > 1 ? (tie.relevant - 1) / (tie.size - 1) : 0
        for (let i = 0; tie.relevant > 0 && i < tie.size && tie.before + i < k; i++)
          sum += ((tie.relevant / tie.size) * (above + 1 + i * more)) / (tie.before + i + 1)
        above += tie.relevant
      }
      return sum / Math.min(relevant, k)
    }),
    hasIrrelevant,
  )

/** 1 over the place of the first relevant row; 0 where that is not among the first k. */
export const meanReciprocalRank = (sample: RankingSample, k = Number.POSITIVE_INFINITY): Measured =>
  ofTheOrder(
    sample,
    overQueries(sample, (ties) => {
      const { before, size, relevant } = ties.find((tie) => tie.relevant > 0)!
      let [sum, none] = [0, 1]
      for (let i = 0; i <= size - relevant && before + i < k; i++) {
        sum += (none * (relevant / (size - i))) / (before + i + 1)
        none *= (size - relevant - i) / (size - i)
      }
      return sum
    }),
    hasIrrelevant,
  )

/** Relevant rows among the first k. */
const found = (ties: readonly Tie[], k: number): number =>
  ties.reduce((sum, { before, size, relevant }) => sum + relevant * Math.min(1, Math.max(0, (k - before) / size)), 0)

/** Some other row of the query could be among the first k. */
const isCut =
  (k: number): OfAQuery =>
  (query) =>
    rowsOf(query) > k && hasIrrelevant(query)

/** Relevant rows among the first k over k, also where a query has fewer rows than that. */
export const precisionAt = (sample: RankingSample, k: number): Measured =>
  ofTheOrder(
    sample,
    overQueries(sample, (ties) => found(ties, k) / k),
    isCut(k),
    k,
  )

/** Relevant rows among the first k over all relevant rows of the query. */
export const recallAt = (sample: RankingSample, k: number): Measured =>
  ofTheOrder(
    sample,
    overQueries(sample, (ties, relevant) => found(ties, k) / relevant),
    isCut(k),
    k,
  )

/** Share of queries with a relevant row among the first k. */
export const hitRate = (sample: RankingSample, k: number): Measured => {
  const hits = overQueries(
    sample,
    (ties) => {
      let none = 1
      for (const { before, size, relevant } of ties)
        for (let i = 0; i < size && before + i < k; i++) none *= Math.max(0, size - relevant - i) / (size - i)
      return 1 - none
    },
    shareOf,
  )
  return ofTheOrder(sample, hits, (query) => rowsOf(query) - query.relevant >= k, k)
}
