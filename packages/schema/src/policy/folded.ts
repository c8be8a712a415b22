/** Which inputs are keys of a policy, and which of them decide what is judged. */
import { canonicalJson, sha256 } from '../canonical.ts'
import type { Policy } from './policy.ts'

/**
 * Steps of one workflow take different inputs, and model-register holds their evidence against one digest: what says
 * which model is judged (its own digest does), where it goes, or asks for more leaves the file's digest as it is.
 */
const neutral: ReadonlySet<string> = new Set([
  'confidence',
  'exact',
  'model',
  'registry',
  'require',
  'profile',
  'subject',
  'version',
])

export function digestOf(given: readonly (readonly [string, string])[], policy: Policy | undefined): string {
  if (policy === undefined) return sha256(canonicalJson(Object.fromEntries(given)))
  const deciding = given.filter(([name]) => !neutral.has(name))
  if (deciding.length === 0) return policy.digest
  return sha256(canonicalJson({ inputs: Object.fromEntries(deciding), policy: policy.digest }))
}

export const columnInputs = [
  'label',
  'score',
  'prediction',
  'id',
  'weight',
  'entity',
  'time',
  'query',
  'item',
  'series',
  'horizon',
] as const

export const folded: ReadonlySet<string> = new Set([
  ...columnInputs,
  ...[
    'arrivals',
    'baseline-predictions',
    'confidence',
    'contract',
    'data',
    'delimiter',
    'exact',
    'for',
    'groups',
    'labels',
    'learning-curve',
  ],
  ...['model', 'positive', 'predictions', 'protocol', 'rate', 'ready', 'reference', 'registry', 'require', 'start'],
  ...['profile', 'season', 'subject', 'task', 'threshold', 'train-predictions', 'url', 'version'],
])
