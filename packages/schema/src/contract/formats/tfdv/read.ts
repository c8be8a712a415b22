/**
 * Schemas of TensorFlow Data Validation (tensorflow.metadata.v0.Schema in text format). As there, a column without a feature
 * is an anomaly; a feature at a stage that is not enforced is allowed and not judged; presence is asked for only where it is
 * said. Features of some environments only keep their domain and lose their presence: an environment is not chosen here.
 */

import { own } from '../../../json.ts'
import { printName } from '../../../requirement/print.ts'
import { printable } from '../../../text.ts'
import type { Sheet } from '../../../yaml.ts'
import { loseOthers, nullable } from '../columns.ts'
import { Draft, type Foreign, NOT_NULL } from '../draft.ts'
import { all, among, compared, completeness, complies, held, isScalar, of, rows } from '../lines.ts'
import { Node } from '../node.ts'
import { type Domain, domainOf } from './domains.ts'

const SCHEMA = new Set([
  'feature',
  'string_domain',
  'int_domain',
  'float_domain',
  'dataset_constraints',
  'default_environment',
  'sparse_feature',
  'weighted_feature',
])
const FEATURE = new Set([
  ...[
    'name',
    'type',
    'presence',
    'shape',
    'value_count',
    'distribution_constraints',
    'drift_comparator',
    'skew_comparator',
  ],
  ...['in_environment', 'not_in_environment', 'lifecycle_stage', 'deprecated', 'unique_constraints'],
])
const UNENFORCED = new Set(['PLANNED', 'ALPHA', 'DEBUG_ONLY', 'DEPRECATED', 'DISABLED', 'VALIDATION_DERIVED'])

/** Of the proto; a name is more often misspelt than new. */
const KNOWN_STAGES = new Set([...UNENFORCED, 'UNKNOWN_STAGE', 'BETA', 'PRODUCTION'])

export function readTfdv(source: Sheet): Foreign {
  const draft = new Draft(source)
  const schema = new Node(source)
  const features = schema.get('feature')?.list() ?? []
  for (const feature of features) readFeature(draft, feature, schema)
  for (const key of ['sparse_feature', 'weighted_feature'])
    for (const each of schema.get(key)?.list() ?? []) draft.lose('rule', each, `\`${key}\``, 'a row has columns only')
  readCounts(draft, schema.get('dataset_constraints'))
  if (features.length > 0) draft.top('additionalProperties', false, schema)
  loseOthers(draft, schema, SCHEMA, 'it says nothing about rows')
  return draft.finish('tfdv')
}

function readCounts(draft: Draft, constraints: Node | undefined): void {
  for (const [key, value] of constraints?.entries() ?? []) {
    const before = own(BEFORE, key)
    if (key === 'min_examples_count') draft.line(rows('>=', value.count()), 'require', value)
    else if (key === 'max_examples_count') draft.line(rows('<=', value.count()), 'require', value)
    else if (before !== undefined) readRatio(draft, before, value)
    else draft.lose('rule', value, printable(key), 'it is not judged here')
  }
}

/** What the number of rows is compared with, by the names under which TFDV is given statistics. */
export const BEFORE: Readonly<Record<string, string>> = {
  num_examples_drift_comparator: 'previous',
  num_examples_version_comparator: 'previous_version',
}

/** Rows over the rows of the span or version before. */
function readRatio(draft: Draft, other: string, comparator: Node): void {
  for (const [end, limit] of comparator.entries()) {
    const operator = end === 'min_fraction_threshold' ? '>=' : end === 'max_fraction_threshold' ? '<=' : undefined
    if (operator === undefined) draft.lose('rule', limit, printable(end), 'it is not judged here')
    else draft.line({ measured: `row_ratio(${other})`, operator, limit: limit.number() }, 'require', limit)
  }
}

function readFeature(draft: Draft, feature: Node, schema: Node): void {
  const name = feature.need('name').text()
  if (draft.has(name)) feature.refuse('the same feature twice', 'Keep one of the two.')
  draft.column(name, feature)
  const stage = feature.get('lifecycle_stage')
  if (stage !== undefined && !KNOWN_STAGES.has(stage.text()))
    stage.refuse('no lifecycle stage', `They are ${[...KNOWN_STAGES].join(', ')}.`)
  if (feature.get('deprecated')?.flag() === true || (stage !== undefined && UNENFORCED.has(stage.text()))) {
    draft.lose('remark', feature, 'all that is said of the feature', 'at its stage nothing is enforced')
    return
  }
  const domain = domainOf(draft, feature, schema)
  const somewhere = ['in_environment', 'not_in_environment'].find((key) => feature.get(key) !== undefined)
  const always = somewhere === undefined && readPresence(draft, feature, name)
  if (somewhere !== undefined && feature.get('presence') !== undefined)
    draft.lose('rule', feature.need(somewhere), 'presence in some environments only', 'no environment is chosen here')
  sayDomain(draft, feature, name, tolerant(draft, feature, name, domain), !always)
  readOthers(draft, feature, name)
}

/** Whether every row must have a value. */
function readPresence(draft: Draft, feature: Node, name: string): boolean {
  const presence = feature.get('presence')
  if (presence === undefined) return false
  const [share, least] = [presence.get('min_fraction')?.number() ?? 0, presence.get('min_count')?.number() ?? 0]
  if (share <= 0 && least <= 0) return false
  draft.require(name, presence)
  const all = share >= 1
  if (share > 0 && !all) draft.line(completeness(name, '>=', share), 'require', presence)
  if (least > 1 || (least > 0 && share === 0)) draft.line(rows('>=', least, held(name)), 'require', presence)
  loseOthers(draft, presence, new Set(['min_fraction', 'min_count']), 'presence has no such field', {
    rules: new Set(presence.keys()),
  })
  return all
}

/** The number of values of a row: one, or a list. */
function lengthsOf(draft: Draft, feature: Node): { readonly min?: number; readonly max?: number } | undefined {
  const [shape, count] = [feature.get('shape'), feature.get('value_count')]
  if (shape !== undefined) {
    const sizes = (shape.get('dim')?.list() ?? []).map((dim) => dim.get('size')?.count())
    const [size] = sizes
    if (sizes.length > 1 || (sizes.length === 1 && size === undefined))
      draft.lose('rule', shape, 'a shape of several dimensions', 'a list is judged by its length')
    return sizes.length !== 1 || size === undefined || size === 1 ? undefined : { min: size, max: size }
  }
  if (count === undefined) return undefined
  const [min, max] = [atLeast(count.get('min')), atLeast(count.get('max'))]
  if (max === 1 || (min === undefined && max === undefined)) return undefined
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
}

/** Below 0 is no limit, and stands in some schemas. */
const atLeast = (node: Node | undefined): number | undefined =>
  node === undefined || node.number() < 0 ? undefined : node.count()

function sayDomain(draft: Draft, feature: Node, name: string, domain: Domain, optional: boolean): void {
  const { from, type, ...keywords } = domain
  const lengths = lengthsOf(draft, feature)
  if (lengths !== undefined) {
    draft.say(name, 'type', nullable('array', optional), feature)
    const item = { ...(type === undefined ? {} : { type }), ...keywords }
    if (Object.keys(item).length > 0) draft.say(name, 'items', item, from)
    if (lengths.min !== undefined) draft.say(name, 'minItems', lengths.min, feature)
    if (lengths.max !== undefined) draft.say(name, 'maxItems', lengths.max, feature)
    return
  }
  if (type !== undefined) draft.say(name, 'type', nullable(type, optional), feature.get('type') ?? feature)
  else if (!optional) draft.say(name, 'not', NOT_NULL, feature)
  for (const [keyword, value] of Object.entries(keywords))
    draft.say(name, keyword, keyword === 'enum' && optional ? [...(value as readonly unknown[]), null] : value, from)
}

/** Where some values may lie outside of the domain, a line says how many; nulls do not count. */
function tolerant(draft: Draft, feature: Node, name: string, domain: Domain): Domain {
  const mass = feature.get('distribution_constraints')?.get('min_domain_mass')
  const { enum: values, minimum, maximum, ...rest } = domain
  if (mass === undefined || mass.number() >= 1) return domain
  const known = (values ?? []).filter(isScalar)
  const inside = [
    ...(known.length === 0 ? [] : [among(name, known)]),
    ...(minimum === undefined ? [] : [compared(name, '>=', minimum)]),
    ...(maximum === undefined ? [] : [compared(name, '<=', maximum)]),
  ]
  const [first, second] = inside
  if (first === undefined || lengthsOf(draft, feature) !== undefined) {
    draft.lose(
      'rule',
      mass,
      'values outside of the domain that are tolerated',
      'the domain is no list of values, and no range',
    )
    return domain
  }
  const condition = second === undefined ? first : all(...inside)
  draft.line(complies(condition, '>=', mass.number(), held(name)), 'require', mass)
  return rest
}

/** What a feature is compared with, by the names under which TFDV is given statistics. */
export const COMPARATORS: Readonly<Record<string, string>> = {
  drift_comparator: 'previous',
  skew_comparator: 'serving',
}

/** Their distance, the metric of ours, and in which way ours differs; stricter where nothing is said. */
export const DISTANCES: ReadonlyMap<string, readonly [metric: string, differs?: string]> = new Map([
  ['infinity_norm', ['infinity_norm']],
  [
    'jensen_shannon_divergence',
    [
      'jensen_shannon',
      'ours is without what chance moves and must be shown to lie below the limit; of numbers it is over ten bins of equal mass, where theirs are of equal width; missing values are one value more',
    ],
  ],
])

function readComparators(draft: Draft, feature: Node, name: string): void {
  const isText = feature.get('type')?.value === 'BYTES'
  for (const [key, other] of Object.entries(COMPARATORS))
    for (const [distance, node] of feature.get(key)?.entries() ?? []) {
      const what = `\`${key}\`: ${printable(distance)}`
      const [metric, differs] = DISTANCES.get(distance) ?? []
      const limit = node.get('threshold')?.number()
      if (metric === undefined)
        draft.lose(
          'rule',
          node,
          what,
          distance === 'normalized_abs_difference' ? COUNTS : 'its distance is none of ours',
        )
      else if (metric === 'infinity_norm' && !isText)
        draft.lose('remark', node, what, 'it holds for any numbers there: of them they compare nothing by it')
      else if (limit === undefined) draft.lose('remark', node, what, 'it has no threshold')
      else {
        const measured = `${metric}(${printName(name)}, ${other})`
        draft.line({ measured, operator: '<=', limit }, 'require', node)
        if (differs !== undefined) draft.lose('remark', node, what, differs)
      }
    }
}

const COUNTS = 'it compares how many rows have each value, and no line does'

function readOthers(draft: Draft, feature: Node, name: string): void {
  readComparators(draft, feature, name)
  for (const [key, value] of feature.get('unique_constraints')?.entries() ?? [])
    if (key === 'min' || key === 'max')
      draft.line(of('distinct_count', name, key === 'min' ? '>=' : '<=', value.count()), 'require', value)
  for (const key of feature.keys())
    if (!FEATURE.has(key) && !key.endsWith('domain'))
      draft.lose(key === 'annotation' ? 'remark' : 'rule', feature.need(key), printable(key), 'it is not judged here')
}
