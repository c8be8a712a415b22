/** Data sets and their columns, in the JSON Schema of a policy. */
import { choice, column, type JsonSchema, needs, object, path, text } from './terms.ts'

export const pointer = {
  stage: text('Write a stage of the registry, such as `production`.'),
  version: text('Write a version.'),
  first: choice('What to do while there is none yet, and never was: `adopt` the candidate, or `fail`.', [
    'adopt',
    'fail',
  ]),
}

export const dataSource: JsonSchema = {
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

export const columns = object('Write which column is what: `{ label: y, id: row }`.', {
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
  item: text('Write the column that names what is ranked: the item that a row is an answer with.'),
  series: text('Write the column that names the series which a forecast is of.'),
  horizon: text('Write the column that says how many steps ahead a forecast was made.'),
  groups: {
    type: 'array',
    items: text(column),
    uniqueItems: true,
    description: 'Write a list of columns: `[sex, race]`.',
  },
})
