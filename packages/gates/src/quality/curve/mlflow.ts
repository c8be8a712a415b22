/** MLflow: a file a metric in the `metrics` folder of a local run, and what its REST API answers to `metrics/get-history`. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { isObject } from '@sea-trials/schema/json'
import { printable } from '@sea-trials/schema/text'
import { numberOf } from './columns.ts'
import type { JsonFormat } from './format.ts'
import { readName } from './names.ts'
import { isJsonNumber } from './python-json.ts'
import type { Series } from './series.ts'

interface Point {
  readonly key: string
  readonly value: number | string
  readonly step: number | string
  readonly run_id?: unknown
}

/** Its line in the file of a metric. */
interface Placed extends Point {
  readonly line: number
}

interface History {
  readonly metrics: readonly Point[]
  readonly next_page_token?: unknown
}

/** All that an answer holds; with more beside it a document is something else. */
const ANSWERED = new Set(['metrics', 'next_page_token'])

const isPoint = (value: unknown): value is Point =>
  isObject(value) && typeof value.key === 'string' && isJsonNumber(value.value)

export const mlflowHistory: JsonFormat<History> = {
  name: 'metric history of the MLflow REST API',
  example: '{"metrics": [{"key": "val_loss", "value": 0.9, "timestamp": 1, "step": 1}]}',
  matches: (document) =>
    isObject(document) &&
    Object.keys(document).every((key) => ANSWERED.has(key)) &&
    Array.isArray(document.metrics) &&
    document.metrics.length > 0 &&
    document.metrics.every(isPoint),
  read: ({ metrics, next_page_token }, file) => {
    if (typeof next_page_token === 'string' && next_page_token !== '') {
      throw new SeaTrialsError(
        'unreadable-data',
        'the metric history is one page of several: it has a next_page_token',
        'Ask for all pages, and write their `metrics` into one list.',
        { file },
      )
    }
    const runs = new Set(metrics.map(({ run_id }) => run_id).filter((run) => run !== undefined))
    if (runs.size > 1) {
      throw new SeaTrialsError(
        'unreadable-data',
        `the metric history is of ${runs.size} runs: ${[...runs].slice(0, 3).map(printable).join(', ')}`,
        'Keep the `metrics` of one `run_id`.',
        { file },
      )
    }
    const keys = [...new Set(metrics.map(({ key }) => key))]
    return keys.map((key) => seriesOf(key, bySteps(metrics.filter((point) => point.key === key))))
  },
}

/** A line of a metric's file: milliseconds, value, step. Files of old versions have no step, and are no curve. */
const LINE = /^(\d+) (\S+) (-?\d+)$/

/** Whether a text is a metric's file, by its first line. */
export const isMetricFile = (text: string): boolean => LINE.test(text.slice(0, text.search(/\r?\n|$/)))

/** @param name of the metric: that of the file, with the folders below `metrics` */
export function readMetricFile(name: string, text: string, file: string): Series {
  const lines = text.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  const points = lines.map((line, i): Placed => {
    const [, , value, step] = LINE.exec(line) ?? []
    if (value === undefined || step === undefined) {
      throw new SeaTrialsError(
        'unreadable-data',
        `${printable(line)} is no line of an MLflow metric`,
        'Each line is `timestamp value step`; was the file cut off?',
        { file, line: i + 1 },
      )
    }
    return { key: name, value, step, line: i + 1 }
  })
  const sorted = bySteps(points)
  return { ...seriesOf(name, sorted), at: { file, lines: sorted.map(({ line }) => line) } }
}

/** What is logged at the same time arrives in any order. A step that was not said is 0. */
const bySteps = <Each extends Point>(points: readonly Each[]): readonly Each[] =>
  [...points].sort((a, b) => stepOf(a) - stepOf(b))

const stepOf = ({ step }: Point): number => Number(step ?? 0)

function seriesOf(called: string, sorted: readonly Point[]): Series {
  const { metric, split = 'train' } = readName(called)
  return { metric, split, called, steps: sorted.map(stepOf), values: sorted.map(({ value }) => numberOf(value)) }
}
