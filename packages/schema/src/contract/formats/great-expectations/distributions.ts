/**
 * `expect_column_kl_divergence_to_be_less_than` against a stated partition: shares by value, or by bin, and a limit on the same
 * divergence, which here must be shown to hold (its interval lies below the limit), where there the plain number decides.
 */
import type { Condition, Scalar } from '../../../requirement/ast.ts'
import { all, among, any, compared, held, isScalar, not, of, rows } from '../lines.ts'
import type { Node } from '../node.ts'
import { type Ask, type Expectation, sayLine } from './expectation.ts'

/** Arguments that spread weight over what the partition does not hold; 0 where they are not said. */
const HOLDOUTS = ['tail_weight_holdout', 'internal_weight_holdout']

export const DISTRIBUTIONS: Readonly<Record<string, Expectation>> = {
  expect_column_kl_divergence_to_be_less_than: {
    kwargs: ['partition_object', 'threshold', 'bucketize_data', ...HOLDOUTS],
    read: divergence,
  },
}

function divergence(ask: Ask): string | undefined {
  const { draft, node, kwargs, column } = ask
  const limit = kwargs.get('threshold')?.number()
  if (limit === undefined) return 'it has no limit, and holds for any data'
  if (HOLDOUTS.some((key) => (kwargs.get(key)?.number() ?? 0) !== 0))
    return 'weight that is held out for values of no weight is not stated here'
  const partition = kwargs.get('partition_object')
  if (partition === undefined) return 'it states no partition, and is filled in when the suite runs'
  if (draft.said(column, 'x-distribution') !== undefined) return 'a column states one distribution'
  const stated = partition.get('values') === undefined ? bins(partition) : values(partition)
  if (typeof stated === 'string') return stated
  draft.say(column, 'x-distribution', stated.distribution, node)
  sayLine(ask, of('kl_divergence', column, '<=', limit))
  // What has no share makes the divergence infinite, and is a fault by itself.
  if (stated.outside !== undefined) sayLine(ask, rows('=', 0, stated.outside(column)))
  return undefined
}

interface Stated {
  readonly distribution: object
  /** What lies outside of all that has a share; absent where everything has one. */
  readonly outside?: (column: string) => Condition
}

const numbersOf = (list: Node): readonly number[] => list.list().map((each) => each.number())
const weightsOf = (partition: Node): readonly number[] => numbersOf(partition.need('weights'))

const isWhole = (weights: readonly number[]): boolean =>
  weights.every((weight) => weight >= 0 && weight <= 1) && Math.abs(weights.reduce((a, b) => a + b, 0) - 1) < 0.005

function values(partition: Node): Stated | string {
  const known = partition
    .need('values')
    .list()
    .map(({ value }) => value)
  const weights = weightsOf(partition)
  if (known.length !== weights.length || !isWhole(weights)) return 'its weights are no shares of its values'
  if (!known.every(isScalar) || new Set(known.map(String)).size < known.length)
    return 'its values are not plain, or not different'
  const shared = (known as Scalar[]).filter((_, i) => (weights[i] as number) > 0)
  return {
    distribution: { shares: Object.fromEntries(known.map((value, i) => [String(value), weights[i]])) },
    outside: (column) => all(held(column), not(among(column, shared))),
  }
}

/**
 * Bins there hold their lower edge, the last one its upper edge besides; here the next number above it is the edge. An end that
 * is infinite is none: what lies beyond has that bin's weight.
 */
function bins(partition: Node): Stated | string {
  const ends = partition.need('bins').list()
  const inside = weightsOf(partition)
  const tails = partition.get('tail_weights') === undefined ? [0, 0] : numbersOf(partition.need('tail_weights'))
  if (ends.length !== inside.length + 1 || ends.length < 3 || tails.length !== 2)
    return 'its weights are no shares of its bins'
  const [below, beyond] = [isOpen(ends[0]), isOpen(ends.at(-1))]
  const edges = ends.slice(below ? 1 : 0, beyond ? -1 : undefined).map((each) => each.number())
  const upTo = beyond ? edges : [...edges.slice(0, -1), above(edges.at(-1) as number)]
  const [low, high] = tails as [number, number]
  if ((below && low > 0) || (beyond && high > 0)) return 'its weights lie beyond what has no end'
  const shares = [...(below ? [] : [low]), ...inside, ...(beyond ? [] : [high])]
  if (!isWhole(shares)) return 'its weights are no shares of its bins'
  if (upTo.some((edge, i) => i > 0 && edge <= (upTo[i - 1] as number))) return 'its bins do not ascend'
  const outside = (column: string): readonly Condition[] =>
    shares.flatMap((share, i) => {
      const [from, to] = [upTo[i - 1], upTo[i]]
      const parts = [
        ...(from === undefined ? [] : [compared(column, '>=', from)]),
        ...(to === undefined ? [] : [compared(column, '<', to)]),
      ]
      return share > 0 ? [] : [all(...parts)]
    })
  const distribution = { shares, edges: upTo }
  return outside('').length === 0 ? { distribution } : { distribution, outside: (column) => any(...outside(column)) }
}

/** JSON has no word for an infinite number: libraries write null, or a name. */
const isOpen = (end: Node | undefined): boolean =>
  end === undefined || end.value === null || /^[+-]?inf(inity)?$/i.test(String(end.value))

/** The next number above. */
function above(x: number): number {
  if (x === 0) return Number.MIN_VALUE
  const bits = new DataView(new ArrayBuffer(8))
  bits.setFloat64(0, x)
  bits.setBigInt64(0, bits.getBigInt64(0) + (x > 0 ? 1n : -1n))
  return bits.getFloat64(0)
}
