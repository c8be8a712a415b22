/**
 * Curves as a table: long (`step, split, metric, value`), or wide (`step` or `epoch`, then a column a curve, as Keras,
 * Lightning and many loops of one's own write them). Absent cells are left out.
 */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { readNames, splitNamed } from './names.ts'
import { PRINTED } from './printed/printer.ts'
import type { Series } from './series.ts'

/** Cells by column: a number (NaN and infinities too), a text, or null where there is none. All columns are of one length. */
export type Columns = ReadonlyMap<string, readonly (number | string | null)[]>

const STEPS: readonly string[] = ['step', 'global_step', 'epoch', 'iteration']
const LONG: readonly string[] = ['split', 'metric', 'value']

/** Of a file with lines: the line of each row, as far as it is known. */
export type RowLines = readonly (number | undefined)[]

/** Throws `missing-column` without a step. */
export function seriesOfColumns(columns: Columns, file: string, lines?: RowLines): readonly Series[] {
  const step = STEPS.find((name) => columns.has(name))
  if (step === undefined) {
    throw new SeaTrialsError(
      'missing-column',
      `the learning curve has no column \`step\` or \`epoch\`; it has ${[...columns.keys()].slice(0, 20).map(printable).join(', ') || 'none'}`,
      `Write columns step, split, metric, value; or step and one column a curve, such as train_loss and val_loss. Lines are read that ${PRINTED} print.`,
      { file },
    )
  }
  const found = LONG.every((name) => columns.has(name)) ? long(columns, step) : wide(columns, step)
  return found.map(({ rows, ...series }) => ({
    ...series,
    ...(lines === undefined ? {} : { at: { file, lines: rows.map((row) => lines[row]) } }),
  }))
}

/** A line, and the row of each of its points. */
type OfRows = Omit<Series, 'at'> & { readonly rows: readonly number[] }

function long(columns: Columns, step: string): readonly OfRows[] {
  const lines = new Map<string, OfRows & { steps: number[]; values: number[]; rows: number[] }>()
  const [steps, splits, metrics, values] = [step, ...LONG].map((name) => columns.get(name) ?? [])
  values?.forEach((cell, i) => {
    const split = splitNamed(String(splits?.[i]))
    if (split === undefined) return
    const metric = String(metrics?.[i])
    const key = JSON.stringify([metric, split])
    const line = lines.get(key) ?? {
      metric,
      split,
      called: `${metric}, ${splits?.[i]}`,
      steps: [],
      values: [],
      rows: [],
    }
    line.steps.push(numberOf(steps?.[i] ?? null))
    line.values.push(numberOf(cell))
    line.rows.push(i)
    lines.set(key, line)
  })
  return [...lines.values()]
}

function wide(columns: Columns, step: string): readonly OfRows[] {
  const steps = (columns.get(step) ?? []).map(numberOf)
  // A last row of nothing but its step: whatever was logged there became NaN.
  const end = steps.length - 1
  const isLost = [...columns].every(([name, cells]) => STEPS.includes(name) || isAbsent(cells[end] ?? null))
  return readNames(columns.keys()).flatMap((named) => {
    const cells = columns.get(named.called) ?? []
    if (STEPS.includes(named.called) || !cells.some((cell) => cell !== null && !isAbsent(cell) && isNumber(cell)))
      return []
    const there = cells.flatMap((cell, i) => (isAbsent(cell) ? [] : [i]))
    const own = there.map((i) => steps[i] as number)
    const lost = isLost ? [steps[end] as number] : lostAfter(own, steps)
    const values = there.map((i) => numberOf(cells[i] ?? null))
    return [
      {
        ...named,
        steps: [...own, ...lost],
        values: [...values, ...lost.map(() => Number.NaN)],
        rows: [...there, ...lost.map((step) => steps.indexOf(step))],
      },
    ]
  })
}

/**
 * Where a curve ends long before its table does, as told by twice its largest step: pandas and other writers leave a cell
 * empty, or null, where the loss became NaN, and a run that failed would look like one that was stopped. The first step without.
 */
function lostAfter(own: readonly number[], all: readonly number[]): readonly number[] {
  const [last, before] = [own.at(-1) as number, own.at(-2)]
  if (before === undefined) return []
  const widest = own.reduce((most, step, i) => (i === 0 ? most : Math.max(most, step - (own[i - 1] as number))), 0)
  const after = all.filter((step) => step > last)
  const end = after.reduce((most, step) => Math.max(most, step), last)
  return end - last > 2 * widest ? [after.reduce((least, step) => Math.min(least, step), end)] : []
}

/** Keras' CSVLogger writes NA where an epoch was not validated. */
const isAbsent = (cell: number | string | null): boolean =>
  cell === null || (typeof cell === 'string' && /^\s*(NA|null|None)?\s*$/.test(cell))

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  nan: Number.NaN,
  inf: Number.POSITIVE_INFINITY,
  infinity: Number.POSITIVE_INFINITY,
  '-inf': Number.NEGATIVE_INFINITY,
  '-infinity': Number.NEGATIVE_INFINITY,
}

const isNumber = (cell: number | string): boolean =>
  typeof cell === 'number' || isAbsent(cell) || isWord(cell) || Number.isFinite(Number(cell))

const isWord = (cell: string): boolean => Object.hasOwn(NUMBER_WORDS, cell.trim().toLowerCase())

/** NaN where it is none: whoever asks for that line is told at which step. */
export function numberOf(cell: number | string | null): number {
  if (typeof cell !== 'string') return cell ?? Number.NaN
  return isWord(cell) ? (NUMBER_WORDS[cell.trim().toLowerCase()] as number) : Number(cell)
}
