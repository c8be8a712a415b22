/** What changes for single rows when the candidate replaces the baseline: whose answer turns right, whose wrong. */
import type { FailingRow, Turned } from '@sea-trials/schema/verdict'
import type { ClassSample } from '@sea-trials/stats/quality/cells'
import { isOfClasses, type Sample } from '@sea-trials/stats/quality/sample'
import { shownFile } from '../data/subjects.ts'
import { MASK } from './masked.ts'
import type { Material } from './material.ts'
import type { Rows } from './rows.ts'
import { rowNumbers } from './samples.ts'

/** Of each way to turn so many are shown. */
const MOST_SHOWN = 5
const LONGEST = 80
const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

/** Undefined of tasks without classes, and of scores that decide nothing. Values and ids that the contract calls private are masked. */
export async function turnedRows(
  { engine, policy, masked }: Material,
  rows: Rows,
  candidate: Sample,
  baseline: Sample,
): Promise<Turned | undefined> {
  if (!isOfClasses(candidate) || !isOfClasses(baseline)) return undefined
  if (candidate.prediction === undefined || baseline.prediction === undefined) return undefined
  const [right, wrong] = [turnedOf(candidate, baseline), turnedOf(baseline, candidate)]
  const { id, label } = policy.columns
  const there = id !== undefined && rows.table.columns.some(({ name }) => name === id) ? id : undefined
  const numbers = rowNumbers(rows)
  const shown = async (positions: readonly number[]): Promise<readonly FailingRow[]> => {
    const places = positions.map((position) => numbers[position] as number)
    const located = await engine.locateRows(rows.table, places, there === undefined ? [] : [there])
    return located.map(({ file, row, values }, i): FailingRow => {
      const position = positions[i] as number
      const said = `${answerOf(baseline, rows, position)} → ${answerOf(candidate, rows, position)}`
      return {
        file: shownFile(policy, file),
        row,
        ...(there === undefined ? {} : { key: masked.has(there) ? MASK : cut(String(values[there])) }),
        value: label !== undefined && masked.has(label) ? MASK : said,
      }
    })
  }
  return {
    n: candidate.n,
    right: { count: right.count, rows: await shown(right.first) },
    wrong: { count: wrong.count, rows: await shown(wrong.first) },
  }
}

/** How many rows one has right and the other has not, and the first of them. */
function turnedOf(one: ClassSample, other: ClassSample): { readonly count: number; readonly first: readonly number[] } {
  const first: number[] = []
  let count = 0
  for (let i = 0; i < one.n; i++) {
    if (one.prediction?.[i] !== one.label[i] || other.prediction?.[i] === other.label[i]) continue
    if (count++ < MOST_SHOWN) first.push(i)
  }
  return { count, first }
}

function answerOf(sample: ClassSample, { truth }: Rows, position: number): string {
  const code = sample.prediction?.[position] as number
  if (sample.task === 'multiclass') return cut(sample.classes[code] as string)
  if (truth.task !== 'binary') return String(code)
  const { positive, negative } = truth.classes
  return cut(String((code === 1 ? positive : negative) ?? `not ${positive}`))
}

/** "against the baseline, 612 of 49 816 rows turned right and 498 turned wrong". */
export const turnedSentence = ({ n, right, wrong }: Turned): string =>
  `against the baseline, ${right.count} of ${n} rows turned right and ${wrong.count} turned wrong`
