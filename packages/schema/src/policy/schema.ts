/** The JSON Schema of sea-trials.yml. Each `description` is also the advice of an error at that place. */
import type { Vocabulary } from '../requirement/vocabulary.ts'
import { TASKS } from '../task.ts'
import { oneOf } from '../text.ts'
import { REGISTRABLE } from './formats.ts'
import { waiversSchema } from './waivers.ts'

export type JsonSchema = { readonly [keyword: string]: unknown }

const text = (description: string, more: JsonSchema = {}): JsonSchema => ({
  type: 'string',
  minLength: 1,
  description,
  ...more,
})
const choice = (description: string, values: readonly string[]): JsonSchema => ({
  type: 'string',
  enum: values,
  description,
})
const object = (description: string, properties: JsonSchema, more: JsonSchema = {}): JsonSchema => ({
  type: 'object',
  properties,
  additionalProperties: false,
  description,
  ...more,
})
/** One of the keys alone; predictions may stand beside the file of the model that they are said to be of. */
const oneSource = (others: readonly string[], together = ['onnx', 'predictions']): JsonSchema => ({
  oneOf: [...others.map(needs), { anyOf: together.map(needs) }],
})
const needs = (key: string): JsonSchema => ({ required: [key] })

const duration = (description: string) => text(description, { pattern: '^[0-9]+(\\.[0-9]+)?(ms|s|m|h)$' })
const path = 'Write a path or glob relative to the policy, with `/`.'
const column = 'Write the name of a column.'

const pointer = {
  stage: text('Write a stage of the registry, such as `production`.'),
  version: text('Write a version.'),
  first: choice('What to do while there is none: `adopt` the candidate, or `fail`.', ['adopt', 'fail']),
}

const dataSource: JsonSchema = {
  ...object(
    'Write a path or glob, `{ path: ..., labels: late }`, `{ profile: ... }` or `{ registered: ..., stage: ... }`.',
    {
      path: text(path),
      profile: text('Write the path of a profile, made by `sea-trials profile`: rows that need not be kept.'),
      registered: text('Write the data set whose profile model-register kept with a version: `train`.'),
      ...pointer,
      delimiter: text('Write the one character that separates CSV fields.', { maxLength: 1 }),
      labels: choice('Whether the labels are there: `yes`, `late` or `no`.', ['yes', 'late', 'no']),
      where: text('Write a condition for the rows that are meant: `day >= "2026-01-01"`.'),
      season: text('Write after how long time repeats itself: `1y`, `3mo`, `1w` or `7d`.', {
        pattern: '^[1-9][0-9]{0,3}(d|w|mo|y)$',
      }),
    },
  ),
  type: ['string', 'object'],
  minLength: 1,
  if: { type: 'object' },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: {
    oneOf: [
      { required: ['path'], not: { anyOf: ['profile', 'registered', ...Object.keys(pointer)].map(needs) } },
      { required: ['profile'], maxProperties: 1 },
      {
        required: ['registered'],
        oneOf: [needs('stage'), needs('version')],
        not: { anyOf: ['path', 'profile', 'delimiter', 'labels', 'where', 'season'].map(needs) },
      },
    ],
    description: 'Write `path`, or `profile` with nothing beside it, or `registered` with `stage` or `version`.',
  },
}

const columns = object('Write which column is what: `{ label: y, id: row }`.', {
  label: text(column),
  labels: {
    type: 'array',
    items: text(column),
    minItems: 1,
    uniqueItems: true,
    description:
      'Write the columns of a multilabel task, one a label, or the labels that its lists may hold: `[sports, politics]`.',
  },
  positive: { type: ['string', 'number', 'boolean'], description: 'Write the value of the label that is positive.' },
  score: text(column),
  prediction: text(column),
  id: text(column),
  weight: text(column),
  entity: text(column),
  time: text(column),
  fold: text('Write the column that names the fold of cross-validation whose model predicted the row.'),
  run: text('Write the column that names the run of a model that was trained several times.'),
  query: text('Write the column that names the query which a row answers.'),
  series: text('Write the column that names the series which a forecast is of.'),
  horizon: text('Write the column that says how many steps ahead a forecast was made.'),
  groups: {
    type: 'array',
    items: text(column),
    uniqueItems: true,
    description: 'Write a list of columns: `[sex, race]`.',
  },
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

const costs: JsonSchema = {
  type: 'object',
  additionalProperties: {
    type: 'object',
    additionalProperties: { type: 'number', description: 'Write a number; a benefit is below 0.' },
    description: 'Write what each predicted class costs where this one is true: `{ yes: 0, no: 500 }`.',
  },
  description: 'Write what a row costs by true, then by predicted class: `{ yes: { no: 500 }, no: { yes: 20 } }`.',
}

const candidate = object(
  'Write one of `onnx`, `predictions`, `url`; and `threshold` where it is not 0.5.',
  { ...source, ...threshold },
  oneSource(['url']),
)

const baseline = object(
  'Write one of `stage`, `version`, `ref`, `onnx`, `predictions`, `url`; and `first: adopt` where there is none yet.',
  {
    ...source,
    ...pointer,
    ref: text('Write a branch, tag or commit: `onnx` or `predictions` (else the candidate’s) as they stood there.'),
    ...threshold,
  },
  oneSource(['stage', 'version', 'url'], ['onnx', 'predictions', 'ref']),
)

const serving = object('Write how the model is served: `{ start: ./serve.sh, protocol: mlflow }`.', {
  start: text('Write the command that starts the server; it gets MODEL and PORT in its environment.'),
  url: source.url,
  protocol: choice('Write the protocol that the server speaks.', ['open-inference', 'mlflow']),
  ready: duration('Write how long to wait for the server, such as `60s`.'),
})

const load = object(
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

/** A model's name: it becomes part of file names, tags and artifact names, whose parts a dot divides. */
export const modelName = '^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$'

/** What each gate takes besides `require`. A gate that is not here does not exist in this version. */
const gateKeys: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>> = {
  'data-validate': {},
  'bias-check': {
    subject: choice('What is checked, where not both: `data` or `model`.', ['data', 'model']),
    profile: {
      type: 'array',
      items: choice('Write a report profile: `four-fifths` or `nyc-local-law-144`.', [
        'four-fifths',
        'nyc-local-law-144',
      ]),
      minItems: 1,
      uniqueItems: true,
      description: 'Write a list of report profiles: `[four-fifths]`.',
    },
  },
  'accuracy-gate': {},
  'stress-test': { load },
  'model-register': {
    registry: text('Write `releases` or `file:` and a folder.', { pattern: '^(releases|file:.+)$' }),
    formats: {
      type: 'array',
      items: choice('Write file formats that may be registered.', REGISTRABLE),
      minItems: 1,
      uniqueItems: true,
      description: 'Write a list of file formats: `[onnx]`.',
    },
    version: text('Write a version, such as `1.2.0`.'),
    card: text(path),
    profiles: {
      type: 'array',
      items: text('Write the name of a data set.'),
      minItems: 1,
      uniqueItems: true,
      description: 'Write the data sets whose profiles are kept with the version: `[train]`.',
    },
  },
}

/** Every gate that a policy may name, in the order of the trials. */
export const gateNames: readonly string[] = Object.keys(gateKeys)

const requirement = (vocabulary: Vocabulary | undefined): JsonSchema => {
  const line = {
    minLength: 1,
    ...(vocabulary === undefined ? {} : { examples: vocabulary.metrics.map((metric) => metric.example) }),
  }
  const burden = { type: 'string', minLength: 1, description: 'Write the requirement after the burden.' }
  return {
    type: ['string', 'object'],
    ...line,
    properties: { guard: burden, warn: burden },
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 1,
    description:
      'Write one requirement, such as `recall >= 0.5` or `warn: recall >= 0.5`; in single quotes where it has `: ` or ` #` in it.',
  }
}

const gate = (name: string, keys: JsonSchema, vocabulary: Vocabulary | undefined): JsonSchema =>
  object(`Write what ${name} requires: \`require:\` and a list of lines.`, {
    require: {
      type: 'array',
      items: requirement(vocabulary),
      description: 'Write a list of requirements, each on a line of its own after `- `.',
    },
    ...keys,
  })

/** JSON Schema (2020-12) of a policy. The vocabularies give editors examples of lines; what is valid does not depend on them. */
export function policySchema(vocabularies: readonly Vocabulary[]): JsonSchema {
  const gates = Object.entries(gateKeys).map(([name, keys]) => {
    const vocabulary = vocabularies.find((each) => each.gate === name)
    return [name, gate(name, keys, vocabulary)]
  })
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://sea-trials.dev/policy/v1',
    title: 'Sea Trials policy',
    ...object(
      'Write a mapping of keys, as in the example of the guide.',
      {
        version: { const: 1, description: 'Write `version: 1`.' },
        model: text('Write the name of the model in its registry: letters, digits, `_` and `-`.', {
          pattern: modelName,
        }),
        task: choice(`What the model does: ${oneOf(TASKS)}.`, TASKS),
        season: {
          type: 'integer',
          minimum: 1,
          description: 'Write after how many steps a forecast series repeats itself, such as `12` for months.',
        },
        data: {
          type: 'object',
          additionalProperties: dataSource,
          propertyNames: { minLength: 1 },
          description: 'Write data sets by name: `train: data/train.parquet`.',
        },
        columns,
        contract: text(path),
        candidate,
        baseline,
        costs,
        serving,
        confidence: {
          type: ['string', 'number'],
          description: 'Write the confidence of every interval in per cent, from 50% to below 100%: `95%`.',
        },
        'min-count': {
          type: 'integer',
          minimum: 2,
          description: 'Write the smallest count of a group that a report may show, such as `10`.',
        },
        'min-support': {
          type: 'integer',
          minimum: 1,
          description: 'Write how many rows a group needs to be judged, such as `30`; smaller ones are reported.',
        },
        'holdout-uses': choice(
          'Whether intervals widen with the models that were decided upon on the same hold-out: `told` (the verdict says how many), or `paid`.',
          ['told', 'paid'],
        ),
        waivers: waiversSchema(gateNames),
        gates: object('Write gates by name.', Object.fromEntries(gates)),
      },
      { required: ['version', 'model', 'gates'] },
    ),
  }
}
