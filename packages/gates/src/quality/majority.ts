/** What the same answer for every row reaches: a limit below it asks nothing of a model. */
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import { formatNumber } from '@sea-trials/schema/text'
import { isCap, sideOfValue } from '../decide/side.ts'
import type { Rows } from './rows.ts'

const ASKS_MORE = /\b(accuracy\s*>|zero_one_loss\s*<)=?\s*(naive|simple|baseline)\b/

const BETTER: Readonly<Record<string, 'higher' | 'lower'>> = { accuracy: 'higher', zero_one_loss: 'lower' }

/** Whether a line of the policy holds accuracy against another model already. */
export const comparesAccuracy = ({ gates }: Pick<Policy, 'gates'>): boolean =>
  Object.values(gates).some((gate) => gate?.require?.some(({ text }) => ASKS_MORE.test(text)))

/**
 * A sentence where the most frequent class alone meets the limit of a line about right or wrong answers, with the line to write;
 * undefined where it does not, and of a cap. Which class it is is not said: the label may be one that is not shown.
 * @param within positions of the rows that the line is about; all of them unless given
 * @param isTold whether what it reaches is: of a few rows it is how many have which label
 */
export function majorityNote(
  { call, limit, operator, text }: Requirement,
  { truth, weights, n, where }: Rows,
  within?: Uint32Array,
  isTold = true,
): string | undefined {
  const better = BETTER[call.metric]
  if (better === undefined || call.by.length > 0 || limit.kind !== 'number' || isCap({ operator }, { better }))
    return undefined
  if (truth.task !== 'binary' && truth.task !== 'multiclass') return undefined
  const codes = truth.task === 'binary' ? truth.positive : truth.codes
  const counts = new Float64Array(truth.task === 'binary' ? 2 : truth.classes.length)
  let all = 0
  for (let i = 0; i < (within?.length ?? n); i++) {
    const row = within === undefined ? i : (within[i] as number)
    const weight = weights === undefined ? 1 : (weights[row] as number)
    counts[codes[row] as number] = (counts[codes[row] as number] as number) + weight
    all += weight
  }
  const share = Math.max(...counts) / all
  const reached = better === 'higher' ? share : 1 - share
  if (!(share > 0) || sideOfValue(reached, operator, limit.value) !== 'good') return undefined
  const on = call.dataset === undefined ? '' : `${call.dataset}.`
  return `\`${text}\` asks nothing of a model: the most frequent class of ${where} as the answer for every row ${isTold ? `reaches ${formatNumber(reached)}` : 'meets it'}; write \`${on}${call.metric} ${better === 'higher' ? '>' : '<'} naive\` beside it`
}
