/** What a model said of the rows, whoever told it, as the sample of the task. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { binarySample, rankingSample, regressionSample, type Sample } from '@sea-trials/stats/quality/sample'
import { storedSample } from '@sea-trials/stats/quality/stored'
import type { Vector } from '@sea-trials/tables/engine'
import { assertClasses, type BinaryClasses, isClass, type Named, readClasses } from './classes.ts'
import { type Deciding, decidedAt, isOfLabels } from './decided.ts'
import { multiclassAnswers, type Said } from './multiclass.ts'
import { multilabelAnswers } from './multilabel.ts'
import { readNumbers } from './numbers.ts'
import { factsOf, type Rows } from './rows.ts'
import { isNumbers } from './truth.ts'

/** Throws `bad-value` for answers that do not fit the label. */
export function toSample(rows: Rows, said: Said, threshold: Deciding, named: Omit<Named, 'column'>): Sample {
  const { truth } = rows
  const facts = {
    ...factsOf(rows),
    ...(said.single ? { single: true } : {}),
    ...(said.fold === undefined ? {} : { fold: said.fold }),
  }
  const column = said.column as string
  if (truth.task === 'ranking') return rankingSample(truth.values, said.scores as Float64Array, truth.queries, facts)
  if (isNumbers(truth)) {
    const values = said.predicted === undefined ? said.scores : readNumbers(said.predicted, { ...named, column })
    const more = {
      task: truth.task,
      ...(said.quantiles === undefined ? {} : { quantiles: said.quantiles }),
      ...(truth.task === 'regression' || truth.scale === undefined ? {} : { scale: truth.scale }),
    }
    return regressionSample(truth.values, values as Float64Array, facts, more)
  }
  if (truth.task === 'multiclass') return multiclassAnswers(truth, said, facts, named)
  if (truth.task === 'multilabel') return multilabelAnswers(truth, said, threshold, facts, named)
  if (isOfLabels(threshold)) throw new TypeError('thresholds of labels, and the task is binary')
  const prediction =
    said.predicted === undefined ? undefined : selectedOf(said.predicted, truth.classes, { ...named, column })
  const { positive } = truth
  return decidedAt(threshold, (at) => {
    const decided = { threshold: at, ...(prediction === undefined ? {} : { prediction }) }
    if (said.stored !== undefined) return storedSample(positive, { ...decided, stored: said.stored }, facts)
    return binarySample(positive, { ...decided, ...(said.scores === undefined ? {} : { score: said.scores }) }, facts)
  })
}

function selectedOf(vector: Vector, { positive, negative }: BinaryClasses, named: Named): Uint8Array {
  const predicted = readClasses(vector, named)
  if (predicted.classes.length > 2) {
    throw new SeaTrialsError(
      'bad-value',
      `${printable(named.column)} of ${named.where} has ${predicted.classes.length} different values, and the task is binary`,
      'A prediction is one of the two classes of the label; a probability belongs into the `score` column.',
      { file: named.file },
    )
  }
  const known = negative === undefined ? [positive] : [positive, negative]
  const fix =
    negative === undefined
      ? 'The label holds this class only, so that the other is unknown: give rows of both, or write 1 and 0 in both columns.'
      : 'Write predictions as the label is written; check `positive` if the label has one class only.'
  assertClasses(predicted.classes, known, fix, named)
  return isClass(predicted, positive)
}
