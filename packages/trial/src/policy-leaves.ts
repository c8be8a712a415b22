/** Everything that a policy says besides its lines, key by key as it is written: what two policies are compared by. */
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Condition } from '@sea-trials/schema/requirement/ast'
import { printCondition } from '@sea-trials/schema/requirement/print'
import type { Path } from '@sea-trials/schema/yaml'

export interface Leaf {
  readonly path: Path
  /** As JSON. */
  readonly text: string
}

/** Where it lies and where things were written; lines are compared as lines, and waivers one by one. */
const OF_THE_WHOLE: readonly string[] = ['root', 'workspace', 'file', 'digest', 'waivers', 'renamed', 'columnsAt']
const OF_A_PART: readonly string[] = ['at', 'require']

/** Keys that people choose, a data set called `at` or a class, are all said. */
function isSaid(key: string, path: Path): boolean {
  if (path.length === 0) return !OF_THE_WHOLE.includes(key)
  const isChosen = path[0] === 'costs' || (path[0] === 'data' && path.length === 1)
  return isChosen || !OF_A_PART.includes(key)
}

/** Keys that are called otherwise in the file. */
const WRITTEN: Readonly<Record<string, string>> = {
  ratePerSecond: 'rate',
  durationMs: 'for',
  warmupMs: 'warmup',
  readyMs: 'ready',
  minSupport: 'min-support',
  minCount: 'min-count',
  holdoutUses: 'holdout-uses',
  contractTable: 'table',
}

/** Of a side its own; what inputs alone say of the candidate has no place in the file. */
const writtenAs = (key: string, path: Path): string =>
  key === 'trainPredictions' && path.length > 0 ? 'train-predictions' : (WRITTEN[key] ?? key)

/** By their paths, in the order of the policy. */
export function leavesOf(policy: Policy): ReadonlyMap<string, Leaf> {
  return new Map(walk(policy, []).map((leaf) => [leaf.path.join('.'), leaf]))
}

function walk(value: unknown, path: Path): readonly Leaf[] {
  if (value === undefined) return []
  if (path.at(-1) === 'where') return [{ path, text: JSON.stringify(printCondition(value as Condition)) }]
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return [{ path, text: JSON.stringify(value) }]
  // A data set's name is the key that it stands under.
  const isDataSet = path.length === 2 && path[0] === 'data'
  return Object.entries(value)
    .filter(([key]) => isSaid(key, path) && !(isDataSet && key === 'name'))
    .flatMap(([key, inner]) => walk(inner, [...path, writtenAs(key, path)]))
}
