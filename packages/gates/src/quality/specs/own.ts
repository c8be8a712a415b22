/** What users measure themselves: numbers that stand in the file of predictions, or follow from it. */
import { type MetricSpec, RANGE } from '@sea-trials/schema/requirement/vocabulary'
import { CLASSES, estimate, MULTILABEL, NUMBERS, RANKING } from './spec.ts'

const ANY: NonNullable<MetricSpec['tasks']> = [...CLASSES, ...MULTILABEL, ...NUMBERS, ...RANKING]

export const own: readonly MetricSpec[] = [
  estimate('mean', ANY, 'neither', 'mean of a column of the predictions: a cost, a score that was computed elsewhere', {
    unit: '',
    range: RANGE.any,
    arguments: [{ name: 'column', kind: 'column', summary: 'a column of numbers in the file of predictions' }],
    references: ['baseline'],
    example: 'mean(seconds) <= baseline * 1.1',
  }),
  estimate(
    'sql',
    ANY,
    'neither',
    'the one number that one SELECT over `predictions` gives: the file of predictions, and the judged rows beside it',
    {
      unit: '',
      range: RANGE.any,
      arguments: [{ name: 'query', kind: 'text', summary: 'the statement; it reads `predictions` and nothing else' }],
      references: ['baseline'],
      example: 'sql("SELECT sum(cost) / sum(volume) FROM predictions") <= 0.2',
    },
  ),
]
