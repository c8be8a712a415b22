/** `trainer_state.json` of the trainers of Hugging Face: `log_history`, a record each time that something was logged. */
import { isObject } from '@sea-trials/schema/json'
import { seriesOfColumns } from './columns.ts'
import type { JsonFormat } from './format.ts'
import { columnsOfRecords, isRecords, type Records } from './records.ts'
import type { Series } from './series.ts'

interface TrainerState {
  readonly log_history: Records
}

export const trainerState: JsonFormat<TrainerState> = {
  name: 'trainer_state.json of Hugging Face',
  example: '{"log_history": [{"step": 10, "loss": 0.9}, {"step": 10, "eval_loss": 1.0}]}',
  matches: (document) => isObject(document) && isRecords(document.log_history),
  read: ({ log_history }, file) => {
    // The last record sums the whole training up: its `train_loss` is a mean over all steps.
    const steps = log_history.filter((record) => !('train_runtime' in record))
    return seriesOfColumns(columnsOfRecords(steps), file).map(withoutRepeats)
  },
}

/** `evaluate()` after the training logs the restored model at the last step again: the first record of a step is the run's own. */
function withoutRepeats(series: Series): Series {
  const last = series.steps.length - 1
  if (last < 1 || series.steps[last] !== series.steps[last - 1]) return series
  return withoutRepeats({ ...series, steps: series.steps.slice(0, last), values: series.values.slice(0, last) })
}
