/**
 * Learning curves: CSV or JSON lines, long (`step, split, metric, value`) or wide (`step` or `epoch`, then a column a
 * curve: `loss`, `train_loss`, `val_loss`, `validation_loss`, as Keras, Lightning and the Hugging Face trainer write them).
 */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { type Exact, exact, type Undefined, undefinedBecause } from '@sea-trials/stats/estimate'
import { theilSen } from '@sea-trials/stats/trend'
import type { Engine, Table, Vector } from '@sea-trials/tables/engine'

export interface Line {
  readonly steps: readonly number[]
  readonly values: readonly number[]
}

/** One metric's lines: of the training part, and of the part held out during training. */
export interface Curve {
  readonly metric: string
  readonly train?: Line
  readonly validation?: Line
}

const FEWEST_POINTS = 5
/** Of the last fifth, for the slopes of all pairs. */
const MOST_POINTS = 400
const SPLITS: Readonly<Record<string, 'train' | 'validation'>> = {
  train: 'train',
  training: 'train',
  val: 'validation',
  valid: 'validation',
  validation: 'validation',
  eval: 'validation',
}

/**
 * Reads every curve of a file, by metric. Empty cells are left out. Throws `missing-column` without a step.
 */
export async function readCurves(engine: Engine, table: Table): Promise<readonly Curve[]> {
  const names = table.columns.map(({ name }) => name)
  const step = ['step', 'epoch'].find((name) => names.includes(name))
  if (step === undefined) {
    throw new SeaTrialsError(
      'missing-column',
      `the learning curve has no column \`step\` or \`epoch\`; it has ${names.map(printable).join(', ')}`,
      'Write columns step, split, metric, value; or step and one column a curve, such as train_loss and val_loss.',
      { file: table.files[0] as string },
    )
  }
  const columns = await engine.vectors(table, names)
  const isLong = ['split', 'metric', 'value'].every((name) => names.includes(name))
  const lines = isLong ? longLines(columns, step) : wideLines(columns, step)
  return toCurves(lines)
}

type Points = { readonly metric: string; readonly split: 'train' | 'validation'; readonly points: [number, number][] }

function longLines(columns: Readonly<Record<string, Vector>>, step: string): Points[] {
  const lines = new Map<string, Points>()
  const [steps, splits, metrics, values] = [step, 'split', 'metric', 'value'].map((name) => columns[name] as Vector)
  for (let i = 0; i < lengthOf(steps as Vector); i++) {
    const split = SPLITS[String(cell(splits as Vector, i))]
    const value = cell(values as Vector, i)
    if (split === undefined || value === null) continue
    const metric = String(cell(metrics as Vector, i))
    const key = JSON.stringify([metric, split])
    const line = lines.get(key) ?? { metric, split, points: [] }
    line.points.push([Number(cell(steps as Vector, i) ?? Number.NaN), Number(value)])
    lines.set(key, line)
  }
  return [...lines.values()]
}

function wideLines(columns: Readonly<Record<string, Vector>>, step: string): Points[] {
  return Object.entries(columns).flatMap(([name, vector]) => {
    if (name === step || vector.kind !== 'number') return []
    const prefix = /^([a-z]+)_/.exec(name)?.[1] ?? ''
    const split = SPLITS[prefix]
    const metric = split === undefined ? name : name.slice(prefix.length + 1)
    const points: [number, number][] = []
    for (let i = 0; i < vector.values.length; i++) {
      const value = cell(vector, i)
      if (value !== null) points.push([Number(cell(columns[step] as Vector, i) ?? Number.NaN), Number(value)])
    }
    return [{ metric, split: split ?? 'train', points }]
  })
}

function toCurves(lines: readonly Points[]): readonly Curve[] {
  const curves = new Map<string, { metric: string; train?: Line; validation?: Line }>()
  for (const { metric, split, points } of lines) {
    const curve = curves.get(metric) ?? { metric }
    curve[split] = { steps: points.map(([step]) => step), values: points.map(([, value]) => value) }
    curves.set(metric, curve)
  }
  return [...curves.values()]
}

/**
 * The curve of a metric: `loss` unless said, or the only one with a validation line. Throws `bad-requirement` where the
 * file has no such curve, `bad-value` for values that are no finite numbers and for steps that do not rise.
 */
export function curveOf(curves: readonly Curve[], metric?: string): Curve {
  const validated = curves.filter(({ validation }) => validation !== undefined)
  const wanted = metric ?? (curves.some((curve) => curve.metric === 'loss') ? 'loss' : validated[0]?.metric)
  const found = curves.find((curve) => curve.metric === wanted)
  if (found === undefined || (metric === undefined && wanted !== 'loss' && validated.length > 1)) {
    throw new SeaTrialsError(
      'bad-requirement',
      metric === undefined
        ? 'the learning curve has more than one metric, and none is called `loss`'
        : `the learning curve has no metric ${printable(metric)}`,
      `Name one of ${curves.map((curve) => printable(curve.metric)).join(', ')}.`,
    )
  }
  for (const line of [found.train, found.validation]) if (line !== undefined) assertSound(found.metric, line)
  return found
}

function assertSound(metric: string, { steps, values }: Line): void {
  const at = values.findIndex((value, i) => {
    const before = steps[i - 1]
    const step = steps[i] as number
    return !Number.isFinite(value) || !Number.isFinite(step) || (before !== undefined && step <= before)
  })
  if (at === -1) return
  const wrong = Number.isFinite(values[at])
    ? `step ${steps[at]} does not come after ${steps[at - 1] ?? 'the start'}`
    : `its value at step ${steps[at]} is no finite number`
  throw new SeaTrialsError(
    'bad-value',
    `learning curve ${printable(metric)}: ${wrong}`,
    'A run whose loss became NaN has failed; otherwise write one row for each step, in order.',
  )
}

/**
 * Prechelt's generalization loss as a fraction: the validation loss at the chosen step (the last unless said) over the
 * smallest before and after it, minus one. Lutz Prechelt, "Early Stopping - But When?", 1998.
 */
export function generalizationLoss(curve: Curve, step?: number): Exact | Undefined {
  const line = curve.validation
  if (line === undefined || line.values.length < FEWEST_POINTS) return tooShort(line)
  const at = step === undefined ? line.steps.length - 1 : line.steps.indexOf(step)
  if (at === -1) {
    throw new SeaTrialsError(
      'bad-value',
      `the learning curve has no step ${step} with a validation ${curve.metric}`,
      `Name one of its steps, ${line.steps[0]} to ${line.steps.at(-1)}: the one that the model was taken from.`,
    )
  }
  return relative(line.values[at] as number, Math.min(...line.values), line.values.length)
}

/** How far the training loss ended above its own minimum, as a fraction of it: what a diverging optimiser does. */
export function divergence(curve: Curve): Exact | Undefined {
  const line = curve.train
  if (line === undefined || line.values.length < FEWEST_POINTS) return tooShort(line)
  return relative(line.values.at(-1) as number, Math.min(...line.values), line.values.length)
}

/**
 * What the validation loss would still lose over a tenth more steps, at the slope (Theil-Sen) of its last fifth, as a
 * fraction of its smallest value. Zero where it no longer falls: the training has converged.
 */
export function projectedGain(curve: Curve): Exact | Undefined {
  const line = curve.validation
  if (line === undefined || line.values.length < FEWEST_POINTS) return tooShort(line)
  const n = line.values.length
  const from = n - Math.max(FEWEST_POINTS, Math.ceil(n / 5))
  const every = Math.ceil((n - from) / MOST_POINTS)
  const last = <T>(all: readonly T[]): T[] => all.slice(from).filter((_, i) => i % every === 0)
  const slope = theilSen(last(line.steps), last(line.values))
  const more = ((line.steps.at(-1) as number) - (line.steps[0] as number)) / 10
  const least = Math.min(...line.values)
  return least > 0 ? exact(Math.max(0, -slope * more) / least, n) : undefinedBecause('zero denominator', n)
}

const tooShort = (line: Line | undefined): Undefined => undefinedBecause('too few rows', line?.values.length ?? 0)

const relative = (value: number, least: number, n: number): Exact | Undefined =>
  least > 0 ? exact(value / least - 1, n) : undefinedBecause('zero denominator', n)

const lengthOf = (vector: Vector): number => (vector.kind === 'number' ? vector.values.length : vector.codes.length)

function cell(vector: Vector, i: number): unknown {
  if (vector.kind === 'coded') return vector.codes[i] === -1 ? null : vector.values[vector.codes[i] as number]
  return vector.valid !== null && vector.valid[i] === 0 ? null : vector.values[i]
}
