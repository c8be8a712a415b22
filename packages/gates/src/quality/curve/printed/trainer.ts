/** What the Trainer of Hugging Face prints: a dictionary of Python each time that it logs, between states of its progress bar. */
import { messageOf, SeaTrialsError } from '@sea-trials/schema/error'
import { isObject } from '@sea-trials/schema/json'
import { printable } from '@sea-trials/schema/text'
import { seriesOfColumns } from '../columns.ts'
import { columnsOfRecords, type Records } from '../records.ts'
import type { Series } from '../series.ts'
import { ofTraining } from '../trainer-state.ts'
import type { Printer } from './printer.ts'

/** What it logs a loss, an evaluation or the end of the training by; each time with the epoch. */
const LOGGED = /'(?:loss|eval_[^']+|train_runtime)': /
const EPOCH = /'epoch': /
/** What Python writes and JSON does not; strings are taken whole, so that a word inside of one stays what it is. */
const PYTHON =
  /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|\bnp\.\w+\(([^()]*)\)|-?\b(?:nan|inf)\b|\bNone\b|\bTrue\b|\bFalse\b/g
const WORDS: ReadonlyMap<string, string> = new Map([
  ['None', 'null'],
  ['True', 'true'],
  ['False', 'false'],
])

export const trainer: Printer = {
  name: 'the Trainer of Hugging Face',
  example: "{'loss': 0.5, 'learning_rate': 1e-05, 'epoch': 1.0}\n{'eval_loss': 0.6, 'epoch': 1.0}",
  read: (lines, file) => {
    const records = lines.map((line) => recordOf(line, file)).filter((record) => record !== undefined)
    if (records.length === 0) return undefined
    return seriesOfColumns(columnsOfRecords(ofTraining(records)), file).map(byEpoch)
  },
}

function recordOf(line: string, file: string): Records[number] | undefined {
  // A bar that is not yet overwritten may stand before it.
  const text = line.slice(line.indexOf("{'"), line.lastIndexOf('}') + 1)
  if (!text.startsWith("{'") || !LOGGED.test(text) || !EPOCH.test(text)) return undefined
  try {
    const record: unknown = JSON.parse(jsonOf(text))
    return isObject(record) ? record : undefined
  } catch (error) {
    throw new SeaTrialsError(
      'unreadable-data',
      `${printable(text)} of the learning curve cannot be read: ${messageOf(error)}`,
      'Name the trainer_state.json of the run instead; `trainer.save_state()` writes it.',
      { file },
      { cause: error },
    )
  }
}

const jsonOf = (python: string): string =>
  python.replace(PYTHON, (word, single?: string, double?: string, number?: string) => {
    const string = single ?? double
    if (string !== undefined) return JSON.stringify(string.replace(/\\(.)/g, '$1'))
    return number === undefined ? (WORDS.get(word) ?? JSON.stringify(word)) : JSON.stringify(number)
  })

/** Epochs are printed in two digits, and several lines may have the same: their mean stands for it, which is NaN where one is. */
function byEpoch(series: Series): Series {
  const [steps, values, counts]: [number[], number[], number[]] = [[], [], []]
  series.steps.forEach((step, i) => {
    const value = series.values[i] as number
    const last = steps.length - 1
    if (steps[last] !== step) {
      steps.push(step)
      values.push(value)
      counts.push(1)
      return
    }
    const count = (counts[last] as number) + 1
    counts[last] = count
    values[last] = (values[last] as number) + (value - (values[last] as number)) / count
  })
  return { ...series, steps, values }
}
