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
    assertOneLength(document, file)
    const splits = splitsOf(Object.keys(document), file)
    return Object.entries(document).flatMap(([set, metrics]) =>
      Object.entries(metrics).map(([metric, values]) =>
        seriesOfList({ metric, split: splits.get(set) as Split, called: `${metric} of ${set}` }, values),
      ),
    )
  },
}

/** All data sets are evaluated in the same rounds: a list that ends before another of its metric was cut, and of which rounds it is nothing says. */
function assertOneLength(document: Results, file: string): void {
  const first = new Map<string, { readonly set: string; readonly length: number }>()
  for (const [set, metrics] of Object.entries(document))
    for (const [metric, { length }] of Object.entries(metrics)) {
      const other = first.get(metric) ?? { set, length }
      first.set(metric, other)
      if (other.length === length) continue
      throw new SeaTrialsError(
        'unreadable-data',
        `the learning curve has ${other.length} values of ${printable(metric)} of ${printable(other.set)} and ${length} of ${printable(set)}, and nothing says of which rounds`,
        'Write them as they were evaluated, one value a round for each data set.',
        { file },
      )
    }
}

/** The part of the data that each data set is. Throws `unreadable-data` where nothing says. */
export function splitsOf(sets: readonly string[], file: string): ReadonlyMap<string, Split> {
  // Beside training data that are called so, CatBoost counts what was held out in the words of XGBoost.
  const isTold = sets.some((set) => splitNamed(set) === 'train')
  return new Map(
    sets.map((set) => {
      const split = isTold && isPlace(set) ? 'validation' : splitNamed(set)
      if (split !== undefined) return [set, split]
      const all = sets.slice(0, 6).map(printable).join(', ')
      throw new SeaTrialsError(
        'unreadable-data',
        `nothing says whether ${printable(set)} of the learning curve was trained on or held out`,
        isPlace(set)
          ? `It is a place in \`eval_set\`, where either may stand: call ${all} \`train\` or \`validation\`.`
          : `Call the data sets \`train\` and \`validation\`: ${all} could be either.`,
        { file },
      )
    }),
  )
}

/** What the estimators of XGBoost in scikit-learn's manner call their data sets. */
const isPlace = (set: string): boolean => /^validation_\d+$/.test(set)
