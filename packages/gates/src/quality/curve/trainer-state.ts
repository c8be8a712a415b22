/** `trainer_state.json` of the trainers of Hugging Face: `log_history`, a record each time that something was logged. */
import { isObject } from '@sea-trials/schema/json'
import { seriesOfColumns } from './columns.ts'
import type { JsonFormat } from './format.ts'
import { columnsOfRecords, isRecords, type Records } from './records.ts'

interface TrainerState {
  readonly log_history: Records
}

export const trainerState: JsonFormat<TrainerState> = {
  name: 'trainer_state.json of Hugging Face',
  example: '{"log_history": [{"step": 10, "loss": 0.9}, {"step": 10, "eval_loss": 1.0}]}',
  matches: (document) => isObject(document) && isRecords(document.log_history),
  read: ({ log_history }, file) => seriesOfColumns(columnsOfRecords(ofTraining(log_history)), file),
}

/**
 * Without the record that sums the whole training up (its `train_loss` is a mean over all steps), and without what is evaluated
 * after the last of them: the restored model, at the last step again.
 */
export function ofTraining(records: Records): Records {
  const end = records.findLastIndex(isSum)
  const after = records.slice(end + 1)
  const wentOn = end === -1 || after.some((record) => 'loss' in record)
  return (wentOn ? records : records.slice(0, end)).filter((record) => !isSum(record))
}

const isSum = (record: Records[number]): boolean => 'train_runtime' in record
