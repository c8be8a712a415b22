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
const NOT_SAID: ReadonlySet<string> = new Set(['at', 'root', 'workspace', 'file', 'digest', 'require', 'waivers'])

/** Keys that are called otherwise in the file. */
const WRITTEN: Readonly<Record<string, string>> = {
  ratePerSecond: 'rate',
  durationMs: 'for',
  warmupMs: 'warmup',
  readyMs: 'ready',
  minSupport: 'min-support',
  holdoutUses: 'holdout-uses',
  contractTable: 'table',
}

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
    .filter(([key]) => !NOT_SAID.has(key) && !(isDataSet && key === 'name'))
    .flatMap(([key, inner]) => walk(inner, [...path, WRITTEN[key] ?? key]))
}
