/** Candidate, baseline, and how a model is served and loaded, in the JSON Schema of a policy. */
import { pointer } from './data.ts'
import { choice, duration, type JsonSchema, needs, object, path, text } from './terms.ts'

/** One of the keys alone; predictions may stand beside the file of the model that they are said to be of. */
const oneSource = (others: readonly string[], together = ['onnx', 'predictions']): JsonSchema => ({
  oneOf: [...others.map(needs), { anyOf: together.map(needs) }],
})

const source = {
  onnx: text(path),
  predictions: text(path),
  url: text('Write the address of the served model.', { pattern: '^https?://' }),
}
const threshold = {
  threshold: {
    ...object(
      'Write the score from which a prediction is positive, such as `0.5`; or how it is chosen: `{ maximise: f1, on: train }`.',
      {
        maximise: text('Write a metric of the confusion matrix, such as `f1`.'),
        minimise: text('Write `cost`, or another metric of the confusion matrix.'),
        keeping: text('Write what must hold there besides: `recall >= 0.9`.'),
        on: text('Write a data set that is not the one judged, such as `train`.'),
      },
    ),
    type: ['number', 'object'],
    if: { type: 'object' },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: {
      required: ['on'],
      oneOf: [needs('maximise'), needs('minimise')],
      description: 'Write `maximise` or `minimise`, and `on`: `{ maximise: f1, on: train }`.',
    },
  },
  'train-predictions': text(path),
}

export const costs: JsonSchema = {
  type: 'object',
  additionalProperties: {
    type: 'object',
    additionalProperties: { type: 'number', description: 'Write a number; a benefit is below 0.' },
    description: 'Write what each predicted class costs where this one is true: `{ yes: 0, no: 500 }`.',
  },
  description: 'Write what a row costs by true, then by predicted class: `{ yes: { no: 500 }, no: { yes: 20 } }`.',
}

export const candidate = object(
  'Write one of `onnx`, `predictions`, `url`; and `threshold` where it is not 0.5.',
  { ...source, ...threshold },
  oneSource(['url']),
)

export const baseline = object(
  'Write one of `stage`, `version`, `ref`, `onnx`, `predictions`, `url`; and `first: adopt` where there is none yet.',
  {
    ...source,
    ...pointer,
    ref: text('Write a branch, tag or commit: `onnx` or `predictions` (else the candidate’s) as they stood there.'),
    ...threshold,
  },
  oneSource(['stage', 'version', 'url'], ['onnx', 'predictions', 'ref']),
)

export const serving = object('Write how the model is served: `{ start: ./serve.sh, protocol: mlflow }`.', {
  start: text('Write the command that starts the server; it gets MODEL and PORT in its environment.'),
  url: source.url,
  protocol: choice('Write the protocol that the server speaks.', ['open-inference', 'mlflow']),
  ready: duration('Write how long to wait for the server, such as `60s`.'),
})

export const load = object(
  'Write the load: `{ rate: 200/s, for: 30s }`.',
  {
    rate: text('Write requests a second, such as `200/s`.', { pattern: '^[0-9]+(\\.[0-9]+)?/s$' }),
    for: duration('Write how long the load lasts, such as `30s`.'),
    arrivals: choice('How requests are spaced: `poisson` or `constant`.', ['poisson', 'constant']),
    rows: text('Write the data set whose rows are sent.'),
    warmup: duration('Write how long requests are sent before they are counted, such as `2s`.'),
  },
  { required: ['rate', 'for'] },
)
