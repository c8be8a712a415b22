/** The JSON Schema of a profile. */
import { REGISTERS } from '@sea-trials/stats/distinct'
import { MOST_BINS } from '@sea-trials/stats/histogram'
import { BUCKETS, HASH, LONGEST_VALUE, MOST_VALUES, PROFILE_ID } from './state.ts'

type Json = { readonly [keyword: string]: unknown }

const count = (description: string): Json => ({ type: 'integer', minimum: 0, description })
const number: Json = { type: 'number', description: 'A number.' }
const object = (
  description: string,
  properties: Json,
  required: readonly string[] = Object.keys(properties),
): Json => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
  description,
})

const moments = object('Count, mean, and sums of powers of the deviations from it.', {
  n: count('Finite numbers.'),
  mean: number,
  m2: number,
  m3: number,
  m4: number,
})

const histogram = object('Rows by bins of a number, of a time in seconds, or of a text’s length.', {
  scale: {
    type: 'string',
    enum: ['log', 'linear'],
    description: 'Bins of the bits of a double, or of seconds.',
  },
  shift: { type: 'integer', minimum: 0, maximum: 63, description: 'Bits that the bins have lost; 0: single values.' },
  from: {
    type: 'array',
    items: { type: 'number' },
    maxItems: MOST_BINS,
    description: 'The end of each bin nearest to zero; of seconds, the lower end.',
  },
  rows: { type: 'array', items: count('Rows.'), maxItems: MOST_BINS, description: 'Rows in each bin.' },
})

const values = object('Values and how many rows hold them, where they are few.', {
  counts: {
    type: 'array',
    maxItems: MOST_VALUES,
    items: {
      type: 'array',
      prefixItems: [{ type: 'string', maxLength: 2 * LONGEST_VALUE }, count('Rows.')],
      items: false,
      minItems: 2,
      description: 'A value and its rows.',
    },
    description: 'Largest count first.',
  },
  other: count('Rows of values that too few rows share, or that are too long.'),
})

const column = object(
  'A column.',
  {
    name: { type: 'string', description: 'Its name.' },
    type: {
      type: 'string',
      enum: ['integer', 'number', 'string', 'boolean', 'date', 'timestamp', 'time', 'other'],
      description: 'Its type.',
    },
    classification: { type: 'string', minLength: 1, description: 'As in the contract’s `x-classification`.' },
    nulls: count('Rows of null.'),
    tokens: count('Rows of a token of `x-missing`.'),
    nan: count('Rows of NaN.'),
    infinite: count('Rows of an infinity.'),
    empty: count('Rows of an empty text.'),
    trues: count('Rows that are true.'),
    moments,
    extremes: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2, description: 'Smallest, largest.' },
    histogram,
    values,
    registers: {
      type: 'string',
      pattern: '^[A-Za-z0-9+/]*=*$',
      description: `${REGISTERS} bytes in base64: the ranks of a HyperLogLog sketch.`,
    },
    buckets: {
      type: 'array',
      items: count('Rows.'),
      minItems: BUCKETS,
      maxItems: BUCKETS,
      description: 'Rows by the last bits of the hash of their value.',
    },
  },
  ['name', 'type', 'nulls', 'tokens', 'nan', 'infinite', 'empty', 'registers', 'buckets'],
)

export const profileSchema: Json = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: PROFILE_ID,
  title: 'Sea Trials profile of a data set',
  ...object('The profile of a partition: a state that merges.', {
    $schema: { const: PROFILE_ID, description: 'Which version of a profile this is.' },
    hash: { const: HASH, description: 'Whose hash the sketches are made of.' },
    rows: count('Rows.'),
    files: {
      type: 'array',
      items: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
      uniqueItems: true,
      description: 'Digests of the files.',
    },
    columns: { type: 'array', items: column, minItems: 1, description: 'Columns in the order of the files.' },
  }),
}
