/** What changes for single rows when the candidate replaces the baseline: whose answer turns right, whose wrong. */
import { relativePath } from '@sea-trials/schema/policy/paths'
import type { FailingRow, Turned } from '@sea-trials/schema/verdict'
import type { ClassSample } from '@sea-trials/stats/quality/cells'
import { isOfClasses, type Sample } from '@sea-trials/stats/quality/sample'
import { privateColumns } from './classification.ts'
import type { Material } from './material.ts'
import type { Rows } from './rows.ts'
import { rowNumbers } from './samples.ts'

/** Of each way to turn so many are shown. */
const MOST_SHOWN = 5
const LONGEST = 80
const MASK = '(masked)'
const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

/** Undefined of tasks without classes. Values and ids that the contract calls private are masked. */
export async function turnedRows(
  { engine, policy }: Material,
  rows: Rows,
  candidate: Sample,
  baseline: Sample,
): Promise<Turned | undefined> {
  if (!isOfClasses(candidate) || !isOfClasses(baseline)) return undefined
  const [right, wrong] = [positionsOf(candidate, baseline), positionsOf(baseline, candidate)]
  const isPrivate = await privateColumns(policy)
  const { id, label } = policy.columns
  const there = id !== undefined && rows.table.columns.some(({ name }) => name === id) ? id : undefined
  const numbers = rowNumbers(rows)
  const shown = async (positions: readonly number[]): Promise<readonly FailingRow[]> => {
    const some = positions.slice(0, MOST_SHOWN)
    const places = some.map((position) => numbers[position] as number)
    const located = await engine.locateRows(rows.table, places, there === undefined ? [] : [there])
    return located.map(({ file, row, values }, i): FailingRow => {
      const position = some[i] as number
      const said = `${answerOf(baseline, rows, position)} → ${answerOf(candidate, rows, position)}`
      return {
        file: relativePath(policy.root, file),
        row,
        ...(there === undefined ? {} : { key: isPrivate(there) ? MASK : cut(String(values[there])) }),
        value: label !== undefined && isPrivate(label) ? MASK : said,
      }
    })
  }
  return {
    n: candidate.n,
    right: { count: right.length, rows: await shown(right) },
    wrong: { count: wrong.length, rows: await shown(wrong) },
  }
}

/** Rows that the first has right and the second has not. */
function positionsOf(first: ClassSample, second: ClassSample): readonly number[] {
  const positions: number[] = []
  for (let i = 0; i < first.n; i++)
    if (first.prediction?.[i] === first.label[i] && second.prediction?.[i] !== second.label[i]) positions.push(i)
  return positions
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
