/** What users measure themselves: numbers that stand in the file of predictions. */
import { type MetricSpec, RANGE } from '@sea-trials/schema/requirement/vocabulary'
import { estimate } from './spec.ts'

const ANY: NonNullable<MetricSpec['tasks']> = [
  ...(['binary', 'multiclass', 'multilabel', 'regression', 'forecasting', 'ranking'] as const),
]

export const own: readonly MetricSpec[] = [
  estimate('mean', ANY, 'neither', 'mean of a column of the predictions: a cost, a score that was computed elsewhere', {
    unit: '',
    range: RANGE.any,
    arguments: [{ name: 'column', kind: 'column', summary: 'a column of numbers in the file of predictions' }],
    references: ['baseline'],
    example: 'mean(seconds) <= baseline * 1.1',
  }),
]
