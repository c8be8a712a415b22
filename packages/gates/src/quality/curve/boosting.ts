/** `evals_result` of XGBoost, `record_evaluation` of LightGBM, `get_evals_result` of CatBoost: lists by data set and metric. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { isObject } from '@sea-trials/schema/json'
import { printable } from '@sea-trials/schema/text'
import type { JsonFormat } from './format.ts'
import { seriesOfList } from './lists.ts'
import { type Split, splitNamed } from './names.ts'
import { isNumberList } from './python-json.ts'

type Results = Readonly<Record<string, Readonly<Record<string, readonly (number | string)[]>>>>

const isResults = (value: unknown): value is Results =>
  isObject(value) &&
  Object.keys(value).length > 0 &&
  Object.values(value).every(
    (metrics) => isObject(metrics) && Object.keys(metrics).length > 0 && Object.values(metrics).every(isNumberList),
  )

export const boosting: JsonFormat<Results> = {
  name: 'evaluation results of XGBoost or LightGBM',
  example: '{"train": {"rmse": [0.9, 0.5]}, "eval": {"rmse": [0.9, 0.6]}}',
  matches: isResults,
  read: (document, file) => {
    const sets = Object.keys(document)
    return Object.entries(document).flatMap(([set, metrics]) => {
      const split = splitOf(set, sets, file)
      return Object.entries(metrics).map(([metric, values]) =>
        seriesOfList({ metric, split, called: `${metric} of ${set}` }, values),
      )
    })
  },
}

/**
 * The estimators of XGBoost in scikit-learn's manner call their data sets `validation_0`, `validation_1`, in the order of
 * `eval_set`: alone it is what was held out; of two, either may be the training data.
 */
function splitOf(set: string, all: readonly string[], file: string): Split {
  const split = /^validation_\d+$/.test(set) && all.length === 1 ? 'validation' : splitNamed(set)
  if (split !== undefined) return split
  throw new SeaTrialsError(
    'unreadable-data',
    `nothing says whether ${printable(set)} of the learning curve was trained on or held out`,
    `Call the data sets \`train\` and \`validation\`: ${all.slice(0, 6).map(printable).join(', ')} could be either.`,
    { file },
  )
}
