/** Slices that nobody declared: what a search finds and other rows confirm. */
import { type MetricSpec, RANGE } from '@sea-trials/schema/requirement/vocabulary'

export const WEAK_SLICES: MetricSpec = {
  name: 'weak_slices',
  summary:
    'slices of one or two columns in which a metric is shown to be worse than on the other rows by more than a margin: searched on one half of the rows, confirmed on the other, corrected for all that were to be confirmed',
  arguments: [
    { name: 'metric', kind: 'metric', summary: 'a quality metric without arguments' },
    { name: 'margin', kind: 'number', summary: 'how much worse, in the unit of the metric' },
    {
      name: 'columns',
      kind: 'column',
      many: true,
      optional: true,
      summary: 'columns to search; all but those with another part to play, unless said',
    },
  ],
  kind: 'exact',
  searched: true,
  unit: '',
  range: RANGE.count,
  better: 'lower',
  by: false,
  condition: true,
  dataset: true,
  references: [],
  example: 'warn: weak_slices(accuracy, 0.05) = 0',
}
