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

/** The part of the data that a data set is, of all that there are. Throws `unreadable-data` where nothing says. */
export function splitOf(set: string, all: readonly string[], file: string): Split {
  // Beside training data that are called so, CatBoost counts what was held out in the same words.
  const isHeldOut = isPlace(set) && all.some((other) => splitNamed(other) === 'train')
  const split = isHeldOut ? 'validation' : splitNamed(set)
  if (split !== undefined) return split
  const others = all.slice(0, 6).map(printable).join(', ')
  throw new SeaTrialsError(
    'unreadable-data',
    `nothing says whether ${printable(set)} of the learning curve was trained on or held out`,
    isPlace(set)
      ? `It is a place in \`eval_set\`, where either may stand: call ${others} \`train\` or \`validation\`.`
      : `Call the data sets \`train\` and \`validation\`: ${others} could be either.`,
    { file },
  )
}

/** What the estimators of XGBoost in scikit-learn's manner call their data sets. */
const isPlace = (set: string): boolean => /^validation_\d+$/.test(set)
