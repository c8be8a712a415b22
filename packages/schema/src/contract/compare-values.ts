/** Bounds and sets of two schemas: which of them lets more values through. */
import type { Classed } from '../changes.ts'

type Schema = Readonly<Record<string, unknown>>
type Direction = Classed['direction']

/** Undefined where both let the same through; a set that is absent holds everything. */
export function compareSets(
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
  has: (set: readonly string[], value: string) => boolean,
): Direction | undefined {
  if (a === undefined || b === undefined) return a === b ? undefined : a === undefined ? 'tighter' : 'looser'
  const isNarrower = b.every((value) => has(a, value))
  const isWider = a.every((value) => has(b, value))
  if (isNarrower && isWider) return undefined
  return isNarrower ? 'tighter' : isWider ? 'looser' : 'changed'
}

/** 4 is a multiple of 2: fewer numbers are multiples of it. */
export function multipleChange(a: unknown, b: unknown): Direction | undefined {
  if (a === b) return undefined
  if (typeof a !== 'number' || typeof b !== 'number') return a === undefined ? 'tighter' : 'looser'
  if (Number.isInteger(b / a)) return 'tighter'
  return Number.isInteger(a / b) ? 'looser' : 'changed'
}

export interface BoundChange {
  readonly keyword: string
  readonly direction: Direction
  readonly before?: string
  readonly here?: string
}

/** The keyword of each bound, the one that excludes its end, and whether larger is tighter. */
const BOUNDS = [
  ['minimum', 'exclusiveMinimum', 1],
  ['maximum', 'exclusiveMaximum', -1],
  ...['minLength', 'minItems', 'minProperties', 'minContains'].map((keyword) => [keyword, undefined, 1] as const),
  ...['maxLength', 'maxItems', 'maxProperties', 'maxContains'].map((keyword) => [keyword, undefined, -1] as const),
] as const

export function boundChanges(a: Schema, b: Schema): readonly BoundChange[] {
  return BOUNDS.flatMap(([keyword, excluding, sign]) => {
    const [was, is] = [a, b].map((schema) => boundOf(schema, keyword, excluding, sign))
    if (was === undefined && is === undefined) return []
    const moved = order(is, sign) - order(was, sign) || Number(is?.excludes ?? 0) - Number(was?.excludes ?? 0)
    if (moved === 0) return []
    return [
      {
        keyword: (is ?? was)?.excludes === true ? (excluding as string) : keyword,
        direction: moved > 0 ? 'tighter' : 'looser',
        ...(was === undefined ? {} : { before: textOf(was) }),
        ...(is === undefined ? {} : { here: textOf(is) }),
      } as const,
    ]
  })
}

interface Bound {
  readonly value: number
  readonly excludes: boolean
}

/** The bound that decides, where both are said. */
function boundOf(schema: Schema, keyword: string, excluding: string | undefined, sign: number): Bound | undefined {
  const [plain, strict] = [schema[keyword], excluding === undefined ? undefined : schema[excluding]]
  const included = typeof plain === 'number' ? { value: plain, excludes: false } : undefined
  const excluded = typeof strict === 'number' ? { value: strict, excludes: true } : undefined
  if (included === undefined || excluded === undefined) return included ?? excluded
  return sign * excluded.value >= sign * included.value ? excluded : included
}

/** Larger is tighter; no bound at all is the loosest. */
const order = (bound: Bound | undefined, sign: number): number =>
  bound === undefined ? Number.NEGATIVE_INFINITY : sign * bound.value

const textOf = ({ value, excludes }: Bound): string => (excludes ? `${value}, excluded` : String(value))
