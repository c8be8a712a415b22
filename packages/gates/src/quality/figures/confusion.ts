/** What was predicted for what: rows (or weights) by true and predicted class. */
import type { Figure } from '@sea-trials/schema/verdict'
import type { Sample } from '@sea-trials/stats/quality/sample'

/** More make a table that nobody reads. */
const MOST_CLASSES = 20

/** Nothing for other tasks and for answers that are not read as classes. */
export function confusion(sample: Sample): readonly Figure[] {
  if ((sample.task !== 'binary' && sample.task !== 'multiclass') || sample.prediction === undefined) return []
  const classes = sample.task === 'binary' ? ['negative', 'positive'] : sample.classes
  if (classes.length > MOST_CLASSES) return []
  const counts = classes.map(() => new Array<number>(classes.length).fill(0))
  const { label, prediction, weight, n } = sample
  for (let row = 0; row < n; row++) {
    const cells = counts[label[row] as number] as number[]
    const said = prediction[row] as number
    cells[said] = (cells[said] as number) + (weight?.[row] ?? 1)
  }
  return [
    {
      id: 'confusion',
      title: 'Confusion matrix',
      kind: 'matrix',
      x: { label: 'predicted', values: [...classes] },
      y: { label: 'true' },
      series: classes.map((name, i) => ({ name, values: counts[i] as number[] })),
    },
  ]
}
