/** Gates that a policy has not, from another text of it: nothing is loosened where there were no lines. */
import { isObject, own } from '../json.ts'
import type { Path, Sheet } from '../yaml.ts'

export interface Added {
  /** The other text. */
  readonly bytes: Uint8Array
  readonly gates: readonly string[]
}

/** What new gates find in the other text where the policy leaves it out. All else (confidence, waivers) is left to the default. */
const PARTS: readonly string[] = [
  'task',
  'season',
  'contract',
  'candidate',
  'baseline',
  'costs',
  'serving',
  'data',
  'columns',
]
/** Found one by one: a data set, a role. */
const ONE_BY_ONE: readonly string[] = ['data', 'columns']

/**
 * The document by which these gates are judged: with them in it, and with the data sets, columns and files that they may ask
 * for. What it has stays as it is. What was taken has its position in the other one.
 */
export function withAdded(sheet: Sheet, other: Sheet, gates: readonly string[]): Sheet {
  const wanted = [...gates.map((gate) => ['gates', gate]), ...partsOf(sheet.value, other.value)]
  const taken = wanted.filter((path) => !has(sheet.value, path) && has(other.value, path))
  const at = (path: Path): Sheet => (taken.some((one) => one.every((part, i) => part === path[i])) ? other : sheet)
  return {
    ...sheet,
    value: taken.reduce((document, path) => put(document, path, at(path).value), sheet.value),
    valueAt: (path) => at(path).valueAt(path),
    keyAt: (path) => at(path).keyAt(path),
  }
}

const partsOf = (value: unknown, other: unknown): readonly (readonly string[])[] =>
  PARTS.flatMap((part) => {
    const [there, here] = [inner(value, part), inner(other, part)]
    return ONE_BY_ONE.includes(part) && isObject(there) && isObject(here)
      ? Object.keys(here).map((name) => [part, name])
      : [[part]]
  })

const inner = (value: unknown, name: string): unknown => (isObject(value) ? own(value, name) : undefined)

const has = (value: unknown, path: readonly string[]): boolean => path.reduce(inner, value) !== undefined

/** `__proto__` is a name like any other. */
function put(value: unknown, [name = '', ...rest]: readonly string[], from: unknown): unknown {
  const entries = isObject(value) ? Object.entries(value).filter(([key]) => key !== name) : []
  const found = inner(from, name)
  return Object.fromEntries([...entries, [name, rest.length === 0 ? found : put(inner(value, name), rest, found)]])
}
