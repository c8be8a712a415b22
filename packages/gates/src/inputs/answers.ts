/** The model's answers, and what the columns are. */
import type { InputSpec } from '@sea-trials/schema/inputs'
import { TASKS } from '@sea-trials/schema/task'
import { input } from './input.ts'

export const PREDICTED = [
  input(
    'predictions',
    'path',
    'Predictions of the candidate, with the label beside them or paired with the data by id.',
    'the model is run',
    'predictions.parquet',
    { policyKey: 'candidate.predictions' },
  ),
  input(
    'baseline-predictions',
    'path',
    'Predictions of the baseline for the same rows.',
    'no baseline',
    'production.parquet',
    { policyKey: 'baseline.predictions' },
  ),
  input(
    'train-predictions',
    'path',
    'Predictions of the candidate for its training data, for `train_gap`.',
    'no training gap',
    'train-predictions.csv',
  ),
  input(
    'learning-curve',
    'path',
    'Learning curve: a file (CSV, JSON, JSON lines, TensorBoard, what a trainer printed) or the folder of a run (TensorBoard, MLflow).',
    'no learning curve',
    'curve.csv',
  ),
  input(
    'model',
    'path',
    'The file of the model: what is scored, served, registered, and what evidence is about.',
    'the candidate of the policy',
    'model/income.onnx',
    { policyKey: 'candidate.onnx' },
  ),
  input('task', 'choice', 'What the model predicts.', 'binary', 'multiclass', {
    policyKey: 'task',
    choices: TASKS,
  }),
  input('label', 'text', 'Column of the true label.', 'as in the policy', 'income_over_50k', {
    policyKey: 'columns.label',
  }),
  input('positive', 'text', 'The label that counts as positive.', 'true or 1', 'yes', {
    policyKey: 'columns.positive',
  }),
  input('score', 'text', 'Column of the probability of the positive class.', '`score`', 'probability', {
    policyKey: 'columns.score',
  }),
  input('prediction', 'text', 'Column of the predicted label or value.', 'score >= threshold', 'predicted', {
    policyKey: 'columns.prediction',
  }),
  input('threshold', 'number', 'A prediction is positive when score >= threshold.', '0.5', '0.3', {
    policyKey: 'candidate.threshold',
  }),
  input(
    'id',
    'text',
    'Column that names a row; pairs predictions with data.',
    'rows are paired by their order',
    'person_id',
    { policyKey: 'columns.id' },
  ),
  input('weight', 'text', 'Column of row weights.', 'every row counts once', 'instance_weight', {
    policyKey: 'columns.weight',
  }),
  input(
    'entity',
    'text',
    'Column that names what rows belong to; rows of one entity are not independent.',
    'rows are independent',
    'customer_id',
    { policyKey: 'columns.entity' },
  ),
  input(
    'labels',
    'columns',
    'Columns of the labels of a multilabel task, or what its lists may hold.',
    'the labels that occur',
    'sports, politics',
    {
      policyKey: 'columns.labels',
    },
  ),
  input('query', 'text', 'Column that names the query which a ranked row answers.', 'as in the policy', 'search_id', {
    policyKey: 'columns.query',
  }),
  input('item', 'text', 'Column that names the item which a ranked row is.', 'as in the policy', 'product_id', {
    policyKey: 'columns.item',
  }),
  input('series', 'text', 'Column that names the series which a forecast is of.', 'all rows are one series', 'store', {
    policyKey: 'columns.series',
  }),
  input(
    'time',
    'text',
    'Column that says when a row happened; rows near in time are not independent.',
    'rows are independent',
    'day',
    {
      policyKey: 'columns.time',
    },
  ),
  input(
    'horizon',
    'text',
    'Column that says how many steps ahead a forecast was made.',
    'steps after the last of the training data',
    'steps_ahead',
    { policyKey: 'columns.horizon' },
  ),
  input('season', 'number', 'Steps after which a forecast series repeats itself.', '1', '12', { policyKey: 'season' }),
  input('groups', 'columns', 'Protected attributes, separated by commas.', 'none', 'sex, race', {
    policyKey: 'columns.groups',
  }),
] as const satisfies readonly InputSpec[]
