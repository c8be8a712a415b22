/** What can be asked of a model's file itself. */
import { type MetricSpec, RANGE, type Vocabulary } from '@sea-trials/schema/requirement/vocabulary'

const plain = {
  arguments: [],
  kind: 'exact',
  better: 'lower',
  by: false,
  condition: false,
  dataset: false,
  references: [],
} as const satisfies Partial<MetricSpec>

export const MODEL_SIZE: MetricSpec = {
  ...plain,
  name: 'model_size',
  summary: 'Size of the file of the model; 1 MB is 1 000 000 bytes.',
  unit: 'MB',
  range: RANGE.size,
  example: 'model_size <= 100MB',
}

export const CUSTOM_OPERATORS: MetricSpec = {
  ...plain,
  name: 'custom_operators',
  summary:
    'Operators of an ONNX file that neither belong to ONNX nor are defined in the file: a runtime needs a library for them.',
  unit: '',
  range: RANGE.count,
  example: 'custom_operators = 0',
}

export const registerVocabulary: Vocabulary = {
  gate: 'model-register',
  metrics: [MODEL_SIZE, CUSTOM_OPERATORS],
}
