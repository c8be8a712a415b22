/** What every reader of learning curves gives: lines of points, and what part of the data each is of. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import type { Split } from './names.ts'

export interface Series {
  readonly metric: string
  readonly split: Split
  /** What the file calls it, for messages: `val_loss`, `loss of logs/validation`. */
  readonly called: string
  readonly steps: readonly number[]
  readonly values: readonly number[]
  /** Of a file with lines: where each point stands, as far as that is known. */
  readonly at?: { readonly file: string; readonly lines: readonly (number | undefined)[] }
  /** Points that a training wrote anew after it was taken up, and that do not count. */
  readonly again?: { readonly points: number; readonly from: number }
  /** The file that begins before all points that came before: another run. */
  readonly anew?: string
}

export interface Line {
  readonly steps: readonly number[]
  readonly values: readonly number[]
}

/** A line, and what is to be told of it. */
export type Told = Line & Partial<Pick<Series, 'called' | 'again'>>

/** One metric's lines: of the training part, and of the part held out during training. */
export interface Curve {
  readonly metric: string
  readonly train?: Told
  readonly validation?: Told
}

/** In this order: a test set that is evaluated once at the end is no curve where there is a validation set. */
const VALIDATION: readonly Split[] = ['validation', 'test']

/**
 * The curve of a metric: `loss` unless said, or the only one with a validation line. Throws `bad-requirement` where there
 * is no such curve or more than one, `bad-value` for values that are no finite numbers and for steps that do not rise.
 */
export function curveOf(all: readonly Series[], metric?: string): Curve {
  if (all.every(({ values }) => values.length === 0))
    throw new SeaTrialsError('bad-value', 'the learning curve has no points', 'Was the training log written?')
  const wanted = metric ?? usualMetric(all)
  const of = all.filter((series) => same(series.metric, wanted))
  if (of.length === 0) throw noMetric(all, metric)
  const train = onlyOne(of.filter(({ split }) => split === 'train'))
  const validation = VALIDATION.map((part) => onlyOne(of.filter(({ split }) => split === part))).find(
    (line) => line !== undefined,
  )
  for (const line of [train, validation]) if (line !== undefined) assertSound(line)
  return {
    metric: of[0]?.metric as string,
    ...(train === undefined ? {} : { train }),
    ...(validation === undefined ? {} : { validation }),
  }
}

/**
 * Throws `missing-column` with what the file has, and what to log, where the line that a question is about is not there: that
 * is no doubt about the run, it is a question that cannot be asked.
 */
export function assertHas(curve: Curve, part: 'train' | 'validation', all: readonly Series[], file: string): void {
  if (curve[part] !== undefined) return
  const has = all.map(({ called, split }) => `${printable(called)} (${split})`)
  const others = new Set(
    all.filter(({ split }) => (split === 'train') === (part === 'train')).map(({ metric }) => metric),
  )
  const log = part === 'train' ? `train_${curve.metric}` : `val_${curve.metric}`
  throw new SeaTrialsError(
    'missing-column',
    `the learning curve ${printable(file)} has no ${part === 'train' ? 'training' : 'validation'} line of ${printable(curve.metric)}; it has ${listed(has)}`,
    `Log it at each step as ${printable(log)}${part === 'train' ? '' : ', from rows that are not trained on'}${others.size === 0 ? '' : `; or ask about ${listed([...others].map(printable))}`}.`,
    { file },
  )
}

const listed = (names: readonly string[]): string =>
  `${names.slice(0, 12).join(', ')}${names.length > 12 ? `, and ${names.length - 12} more` : ''}`

/** `Loss` of one library is `loss` of another. */
const same = (a: string, b: string | undefined): boolean => a.toLowerCase() === b?.toLowerCase()

function usualMetric(all: readonly Series[]): string | undefined {
  if (all.some(({ metric }) => same(metric, 'loss'))) return 'loss'
  const validated = new Set(all.filter(({ split }) => split !== 'train').map(({ metric }) => metric))
  return validated.size === 1 ? [...validated][0] : undefined
}

function noMetric(all: readonly Series[], metric: string | undefined): SeaTrialsError {
  const names = [...new Set(all.map((series) => series.metric))]
  return new SeaTrialsError(
    'bad-requirement',
    metric === undefined
      ? 'the learning curve has more than one metric, and none is called `loss`'
      : `the learning curve has no metric ${printable(metric)}`,
    `Name one of ${listed(names.map(printable))}.`,
  )
}

function onlyOne(lines: readonly Series[]): Series | undefined {
  if (lines.length < 2) return lines[0]
  throw new SeaTrialsError(
    'bad-requirement',
    `the learning curve has ${lines.length} ${lines[0]?.split} lines of ${printable(lines[0]?.metric)}: ${lines
      .slice(0, 5)
      .map(({ called }) => printable(called))
      .join(', ')}`,
    'Keep one: name the folder of one run, or call the lines `train` and `validation`.',
  )
}

/** What of a line's points does not count, for people; undefined where all do. */
export function takenUp({ called, again, steps }: Told): string | undefined {
  if (again === undefined || again.points < 2) return undefined
  return `learning curve ${printable(called)}: the training was taken up again; ${again.points} points from step ${again.from} on were written anew and do not count, and it ends at step ${steps.at(-1)}`
}

function assertSound({ called, steps, values, at: written, anew }: Series): void {
  if (anew !== undefined)
    throw new SeaTrialsError(
      'unreadable-data',
      `learning curve ${printable(called)}: ${printable(anew)} begins anew at step ${steps[0]}, not after the first of the points before it: these are two runs`,
      'Name the event file of one, or give each run a folder of its own.',
    )
  const at = values.findIndex((value, i) => {
    const before = steps[i - 1]
    const step = steps[i] as number
    return !Number.isFinite(value) || !Number.isFinite(step) || (before !== undefined && step <= before)
  })
  if (at === -1) return
  const line = written?.lines[at]
  const place = written === undefined ? undefined : { file: written.file, ...(line === undefined ? {} : { line }) }
  const [what, fix] = wrongAt(steps[at - 1], steps[at] as number, values[at] as number)
  throw new SeaTrialsError('bad-value', `learning curve ${printable(called)}: ${what}`, fix, place)
}

function wrongAt(before: number | undefined, step: number, value: number): readonly [string, string] {
  if (!Number.isFinite(step)) return ['its step is no number', 'Was the file written twice? Keep the lines of one run.']
  if (!Number.isFinite(value))
    return [
      `its value at step ${step} is no finite number`,
      'A run whose loss became NaN has failed, also where a table leaves its cells empty from then on; a text in its place is none.',
    ]
  return [
    `step ${step} does not come after ${before}`,
    'Write one row for each step, in order. Of two runs keep one; of a training that was taken up again the rows that it wrote last.',
  ]
}
