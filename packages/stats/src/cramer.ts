/**
 * Cramér's V (1946), also phi: how far two columns of categories are from independent, without what chance makes of it
 * (Bergsma 2013).
 */
import { add, contingencyOf, pairKey, spreadOf, type Together } from './contingency.ts'
import { summed } from './divergence.ts'
import { type Estimate, type Shown, type Undefined, undefinedBecause } from './estimate.ts'

/**
 * The root of phi^2 over the most that it can be, min(k, l) - 1, where phi^2 = sum p(a, b)^2 / (p(a) p(b)) - 1 is chi-square
 * over n. Of phi^2 its mean without association is taken, (k - 1)(l - 1) / (n - 1), and of k and l as much as makes V of columns
 * that say each other 1; n is what the rows are worth where they belong together. Variance of phi^2: that of a non-central
 * chi-square near 0, the delta method's (Bishop, Fienberg and Holland 1975) elsewhere, over entities where there are any.
 * Undefined where the table is (`contingencyOf`).
 */
export const cramer = (cells: readonly Together[]): Estimate | Undefined => {
  const share = contingencyOf(cells)
  if (share.kind === 'undefined') return share
  const { n } = share
  const [k, l] = [share.a.size, share.b.size]
  const squares = { whole: 0, a: new Map<number, number>(), b: new Map<number, number>() }
  for (const [key, p] of share.both) {
    const [a, b] = key.split(' ').map(Number) as [number, number]
    const part = p ** 2 / (share.a.get(a)! * share.b.get(b)!)
    squares.whole += part
    add(squares.a, a, part / share.a.get(a)!)
    add(squares.b, b, part / share.b.get(b)!)
  }
  const plain = Math.max(0, squares.whole - 1)
  const influenceOf = ({ a, b }: Together): number =>
    (2 * share.both.get(pairKey(a, b))!) / (share.a.get(a)! * share.b.get(b)!) - squares.a.get(a)! - squares.b.get(b)!
  const { variance, effect } = spreadOf(cells, influenceOf, n)
  const free = n / effect - 1
  const degrees = (k - 1) * (l - 1)
  const most = Math.min(k - (k - 1) ** 2 / free, l - (l - 1) ** 2 / free) - 1
  if (!(most > 0)) return undefinedBecause('too few rows', n)
  const value = Math.max(0, plain - degrees / free)
  const unit = 1 / free
  const slope = value > 0 ? Math.max(4 * unit, variance / plain) : 4 * unit
  const square = summed(plain, { value, degrees, unit, slope })
  const root = (phi2: number): number => Math.min(1, Math.sqrt(phi2 / most))
  const shownOf = ({ value: phi2, ends }: typeof square): Shown => ({
    value: root(phi2),
    interval: (level) => {
      const [low, high] = ends(level)
      return { low: root(low), high: root(high), level, method: 'non-central chi-square, score' }
    },
  })
  return { kind: 'estimate', ...shownOf(square), n, again: ({ normal }) => shownOf(square.beside(normal())) }
}
