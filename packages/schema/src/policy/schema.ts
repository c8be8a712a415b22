/** The JSON Schema of sea-trials.yml. Each `description` is also the advice of an error at that place. */
import type { Vocabulary } from '../requirement/vocabulary.ts'
import { TASKS } from '../task.ts'
import { oneOf } from '../text.ts'
import { REGISTRABLE } from './formats.ts'
import { REPORT_PROFILES } from './report-profiles.ts'
import { columns, dataSource } from './schema/data.ts'
import { baseline, candidate, costs, load, serving } from './schema/models.ts'
import { choice, type JsonSchema, object, path, text } from './schema/terms.ts'
import { waiversSchema } from './waivers.ts'

/** A model's name: it becomes part of file names, tags and artifact names, whose parts a dot divides. */
export const modelName = '^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$'

/** What each gate takes besides `require`. A gate that is not here does not exist in this version. */
const gateKeys: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>> = {
  'data-validate': {},
  'bias-check': {
    subject: choice('What is checked, where not both: `data` or `model`.', ['data', 'model']),
    profile: {
      type: 'array',
      items: choice(`Write a report profile: ${oneOf(REPORT_PROFILES)}.`, REPORT_PROFILES),
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
