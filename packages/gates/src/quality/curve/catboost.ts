/** `catboost_training.json`: what each set of data is and what is measured on it, then a record an iteration with a list for each set. */
import { isObject } from '@sea-trials/schema/json'
import { numberOf } from './columns.ts'
import type { JsonFormat } from './format.ts'
import type { Split } from './names.ts'
import { isJsonNumber } from './python-json.ts'
import type { Series } from './series.ts'

interface Training {
  readonly meta: {
    readonly learn_sets: readonly string[]
    readonly learn_metrics: readonly Metric[]
    readonly test_sets: readonly string[]
    readonly test_metrics: readonly Metric[]
  }
  readonly iterations: readonly Readonly<Record<string, unknown>>[]
}

interface Metric {
  readonly name: string
}

const isNames = (value: unknown): boolean => Array.isArray(value) && value.every((name) => typeof name === 'string')
const isMetrics = (value: unknown): boolean =>
  Array.isArray(value) && value.every((metric) => isObject(metric) && typeof metric.name === 'string')

export const catboostTraining: JsonFormat<Training> = {
  name: 'catboost_training.json',
  example:
    '{"meta": {"learn_sets": ["learn"], "learn_metrics": [{"name": "RMSE"}], "test_sets": ["test"], "test_metrics": [{"name": "RMSE"}]}, "iterations": [{"iteration": 0, "learn": [0.9], "test": [1.0]}]}',
  matches: (document) =>
    isObject(document) &&
    Object.keys(document).sort().join() === 'iterations,meta' &&
    isObject(document.meta) &&
    [document.meta.learn_sets, document.meta.test_sets].every(isNames) &&
    [document.meta.learn_metrics, document.meta.test_metrics].every(isMetrics) &&
    Array.isArray(document.iterations) &&
    document.iterations.every((each) => isObject(each) && typeof each.iteration === 'number'),
  read: ({ meta, iterations }) => [
    ...meta.learn_sets.flatMap((set) => seriesOf(set, 'train', meta.learn_metrics, iterations)),
    ...meta.test_sets.flatMap((set) => seriesOf(set, 'test', meta.test_metrics, iterations)),
  ],
}

/** A set is measured at some iterations (`metric_period`), and then by all of its metrics. */
function seriesOf(
  set: string,
  split: Split,
  metrics: readonly Metric[],
  iterations: Training['iterations'],
): readonly Series[] {
  const measured = iterations.filter((each) => Array.isArray(each[set]))
  return metrics.map(({ name: metric }, i) => ({
    metric,
    split,
    called: `${metric} of ${set}`,
    steps: measured.map(({ iteration }) => iteration as number),
    values: measured.map((each) => valued((each[set] as readonly unknown[])[i])),
  }))
}

/** What is no finite number is written as a text. */
const valued = (value: unknown): number =>
  isJsonNumber(value) || typeof value === 'string' ? numberOf(value) : Number.NaN
