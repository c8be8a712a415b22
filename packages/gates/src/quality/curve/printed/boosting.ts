/** What XGBoost, LightGBM and CatBoost print: an iteration a line, and in it a value for each data set and metric. */
import { splitsOf } from '../boosting.ts'
import { numberOf } from '../columns.ts'
import { type Split, splitNamed } from '../names.ts'
import type { Series } from '../series.ts'
import type { Printer } from './printer.ts'

interface Value {
  readonly set: string
  readonly metric: string
  readonly value: number
}

/** Undefined for what is no value of that program. */
type ValueOf = (text: string) => Value | undefined

interface Evaluation {
  readonly step: number
  readonly values: readonly Value[]
}

/** `[3]`, or `[3]:` as LightGBM for R has it; before it may stand what a logger puts there. */
const ITERATION = /^(?:.*\s)?\[(\d+)\]:?(?:\t| {2,})(.*)$/
/** A number; of cross-validation the mean of folds, and their deviation, which is no curve. */
const NUMBER = /^([-+]?(?:\d+(?:\.\d*)?(?:e[-+]?\d+)?|nan(?:\(\w+\))?|inf(?:inity)?))(?: ?[+±] ?\S+)?$/i
/** Early stopping prints the best iteration once more, after these words or on the line below them. */
const REPEATED = /best iteration(?: is)?:(.*)$/i

const xgboost: ValueOf = (text) => {
  // Metrics have hyphens of their own (`aft-nloglik`); data sets are told from them as the library itself does it.
  const [, set, metric, value] = /^([^-]+)-(.+):([^:]+)$/.exec(text) ?? []
  return valued(set, metric, value)
}

const lightgbm: ValueOf = (text) => {
  const [, set, metric, value] = /^([^']+)'s ([^:]+): ?(.+)$/.exec(text) ?? []
  if (set !== 'cv_agg') return valued(set, metric, value)
  // Before version 4.7; without a word the folds are those held out.
  const [, part = 'valid', bare] = /^(?:(train|valid) )?(.+)$/.exec(metric as string) ?? []
  return valued(part, bare, value)
}

function valued(set: string | undefined, metric: string | undefined, text = ''): Value | undefined {
  const [, value] = NUMBER.exec(text.trim()) ?? []
  return set === undefined || metric === undefined || value === undefined
    ? undefined
    : { set, metric: metric.trim(), value: numberOf(value) }
}

/** All of an iteration is of the program, or none is. */
const byIteration =
  (of: ValueOf) =>
  (line: string): Evaluation | undefined => {
    const [, step, rest = ''] = ITERATION.exec(line) ?? []
    if (step === undefined) return undefined
    const values = rest
      .trim()
      .split(/\t| {2,}/)
      .map(of)
    return values.every((value) => value !== undefined) ? { step: Number(step), values } : undefined
  }

/** The command line of LightGBM has a line for each value. */
const LIGHTGBM_CLI = /^\[LightGBM\] \[Info\] Iteration:(\d+), (\S+) (.+) : (\S+)$/

function lightgbmCli(line: string): Evaluation | undefined {
  const [, step, set, metric, text] = LIGHTGBM_CLI.exec(line) ?? []
  const value = valued(set, metric, text)
  return value === undefined ? undefined : { step: Number(step), values: [value] }
}

/** CatBoost names no metric: it prints the one that `eval_metric` is, and nothing says which way of it is better. */
function catboost(line: string): Evaluation | undefined {
  const [, step, rest = ''] = /^(\d+):\t(.*)$/.exec(line) ?? []
  if (step === undefined) return undefined
  const values = rest.split('\t').flatMap((text) => {
    const [, set = '', number] = /^([^:]+): (.+)$/.exec(text) ?? []
    const value = splitNamed(set) === undefined ? undefined : valued(set, 'eval_metric', number)
    return value === undefined ? [] : [value]
  })
  return values.length === 0 ? undefined : { step: Number(step), values }
}

function printer(name: string, example: string, evaluationOf: (line: string) => Evaluation | undefined): Printer {
  return {
    name,
    example,
    read: (lines, file) => {
      const own = withoutRepeats(lines).flatMap((line) => evaluationOf(line) ?? [])
      return own.length === 0 ? undefined : seriesOf(own, file)
    },
  }
}

function withoutRepeats(lines: readonly string[]): readonly string[] {
  const announces = lines.map((line) => REPEATED.exec(line)?.[1])
  return lines.filter((_, i) => announces[i] === undefined && announces[i - 1]?.trim() !== '')
}

function seriesOf(all: readonly Evaluation[], file: string): readonly Series[] {
  const lines = new Map<string, Series & { steps: number[]; values: number[] }>()
  const sets = [...new Set(all.flatMap(({ values }) => values.map(({ set }) => set)))]
  const splits = splitsOf(sets, file)
  for (const { step, values } of all)
    for (const { set, metric, value } of values) {
      const key = JSON.stringify([set, metric])
      const split = splits.get(set) as Split
      const line = lines.get(key) ?? { metric, split, called: `${metric} of ${set}`, steps: [], values: [] }
      line.steps.push(step)
      line.values.push(value)
      lines.set(key, line)
    }
  return [...lines.values()]
}

const lightgbmPython = byIteration(lightgbm)

export const boostingPrinters: readonly Printer[] = [
  printer('XGBoost', '[0]\ttrain-logloss:0.55934\teval-logloss:0.62029', byIteration(xgboost)),
  printer(
    'LightGBM',
    "[1]\ttraining's binary_logloss: 0.61\tvalid_1's binary_logloss: 0.66",
    (line) => lightgbmPython(line) ?? lightgbmCli(line),
  ),
  printer('CatBoost', '0:\tlearn: 0.6715999\ttest: 0.6808315\tbest: 0.6808315 (0)', catboost),
]
