/**
 * Texts that are nearly the same, between two data sets or inside one: a hold-out that repeats the training data but for a
 * word is no examination. Candidates by MinHash, each verified; see `stats/text/twins`.
 */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { exact, undefinedBecause } from '@sea-trials/stats/estimate'
import { folded } from '@sea-trials/stats/text/shingles'
import { type Twin, twinsOf } from '@sea-trials/stats/text/twins'
import type { Place, Vector } from '@sea-trials/tables/engine'
import type { DataSet } from '../../data/data-set.ts'
import { tokensOf } from '../../data/missing.ts'
import { columnsShown, twinRow } from '../failing-rows.ts'
import { type Ask, type Computed, columnOf, namesOf, numberOf } from './metric.ts'

const THRESHOLD = 0.8
/** Below, nearly every pair of texts of one language is a candidate. */
const LOWEST = 0.5
/** They are held in memory, with about 350 bytes beside each. */
const MOST_TEXTS = 2_000_000
/** A minute's work. */
const MOST_VERIFIED = 5_000_000

/** The texts of a column: each once, in the order of the rows. */
interface Texts {
  readonly distinct: readonly string[]
  /** Of each text the first row that has it. */
  readonly firstRow: readonly number[]
  /** Row by row which text it has; negative where it has none. */
  readonly ofRow: Int32Array
}

export async function nearDuplicates(ask: Ask): Promise<Computed> {
  const threshold = thresholdOf(ask)
  const { data, other, engine, showing } = ask
  const own = await textsOf(ask, data)
  const theirs = other === undefined ? undefined : await textsOf(ask, other)
  const found = search(ask, own, theirs, { threshold, seed: await ask.seed() })
  const [among, amongTexts] = [other ?? data, theirs ?? own]
  const twinOf = (row: number): SimilarRow | undefined => {
    const text = own.ofRow[row] as number
    const first = own.firstRow[text] as number
    if (theirs === undefined && first < row) return { row: first, similarity: 1 }
    const twin = found[text]
    return twin && { row: amongTexts.firstRow[twin.of] as number, similarity: twin.similarity }
  }
  let rows = 0
  const repeats: number[] = []
  own.ofRow.forEach((text, row) => {
    if (text < 0) return
    rows++
    if (twinOf(row) !== undefined) repeats.push(row)
  })
  return {
    measured: rows === 0 ? undefinedBecause('no rows', 0) : exact(repeats.length / rows, rows),
    failing: async (most) => {
      const shown = repeats.slice(0, most)
      const twins = shown.map((row) => twinOf(row) as SimilarRow)
      const located = await engine.locateRows(data.table, shown, columnsShown(data, showing))
      const asked = [...new Set(twins.map(({ row }) => row))].sort((a, b) => a - b)
      const places = await engine.locateRows(among.table, asked, [])
      const placeOf = new Map(asked.map((row, i) => [row, places[i] as Place]))
      return located.map((row, i) => {
        const { row: at, similarity } = twins[i] as SimilarRow
        return twinRow({ ...row, twin: placeOf.get(at) as Place }, showing, `, ${similarity.toFixed(2)} alike`)
      })
    },
  }
}

interface SimilarRow {
  readonly row: number
  readonly similarity: number
}

function search(
  { requirement }: Ask,
  own: Texts,
  theirs: Texts | undefined,
  { threshold, seed }: { readonly threshold: number; readonly seed: string },
): readonly (Twin | undefined)[] {
  try {
    return twinsOf(own.distinct, theirs?.distinct, { threshold, seed, most: MOST_VERIFIED })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new SeaTrialsError(
      'bad-value',
      `more than ${MOST_VERIFIED} pairs of texts come near ${threshold} without reaching it`,
      'They share boilerplate: leave it out of the column, or write a higher threshold.',
      requirement.source,
      { cause: error },
    )
  }
}

async function textsOf(ask: Ask, data: DataSet): Promise<Texts> {
  const { requirement, engine } = ask
  const column = columnOf(data, namesOf(ask, 'column')[0] as string, requirement)
  if (column.type !== 'string')
    throw new SeaTrialsError(
      'bad-value',
      `${printable(column.name)} of ${printable(data.name)} is of type ${column.type}, not text`,
      'Name a column of texts; `overlap` compares values of any type.',
      requirement.source,
    )
  const { codes, values } = (await engine.vectors(data.table, [column.name]))[column.name] as Extract<
    Vector,
    { kind: 'coded' }
  >
  const tokens = new Set<unknown>(tokensOf(column, data.missing))
  const known = new Map<string, number>()
  const textOf = values.map((value) => {
    const text = tokens.has(value) ? '' : folded(String(value))
    if (text === '') return -1
    const at = known.get(text) ?? known.size
    known.set(text, at)
    return at
  })
  if (known.size > MOST_TEXTS)
    throw new SeaTrialsError(
      'bad-value',
      `${printable(column.name)} of ${printable(data.name)} holds ${known.size} texts; at most ${MOST_TEXTS} are compared`,
      'Compare parts of the data, or a sample of the rows.',
      requirement.source,
    )
  const ofRow = codes.map((code) => (code < 0 ? -1 : (textOf[code] as number)))
  const firstRow = new Array<number>(known.size).fill(-1)
  ofRow.forEach((text, row) => {
    if (text >= 0 && firstRow[text] === -1) firstRow[text] = row
  })
  return { distinct: [...known.keys()], firstRow, ofRow }
}

function thresholdOf(ask: Ask): number {
  const threshold = numberOf(ask, 'threshold') ?? THRESHOLD
  if (threshold >= LOWEST && threshold <= 1) return threshold
  throw new SeaTrialsError(
    'bad-requirement',
    `${threshold} is no similarity that texts are called near duplicates by`,
    `Write a number from ${LOWEST} to 1; it is ${THRESHOLD} unless said.`,
    ask.requirement.source,
  )
}
