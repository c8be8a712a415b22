/**
 * Theil's U, the uncertainty coefficient: the share of the entropy of a column that another takes away (Theil 1970), without the
 * part that any column of as many values takes away by chance.
 */
import { contingencyOf, pairKey, spreadOf, type Together } from './contingency.ts'
import { summed } from './divergence.ts'
import type { Estimate, Shown, Undefined } from './estimate.ts'

/**
 * I(a; b) / H(a), each without its bias (Miller and Madow 1955: an entropy of K values that occur is too small by (K - 1) / 2N),
 * so that it is 0 on average where nothing goes together, and 1 where `b` says all of `a`. Variance: the delta method's (Goodman and
 * Kruskal 1972; SAS prints its root as ASE), over entities where there are any, and that of a chi-square where nothing goes
 * together. Undefined where the table is (`contingencyOf`).
 */
export const uncertainty = (cells: readonly Together[]): Estimate | Undefined => {
  const share = contingencyOf(cells)
  if (share.kind === 'undefined') return share
  const { n } = share
  const [k, l] = [share.a.size, share.b.size]
  const nats = entropyOf(share.a)
  const plain = nats + entropyOf(share.b) - entropyOf(share.both)
  // Of values that occur: where `b` says all of `a`, the entropies are too small by as much, and nothing is corrected away.
  const degrees = share.both.size - k - l + 1
  const influenceOf = ({ a, b }: Together): number => {
    const [p, q, r] = [share.a.get(a)!, share.b.get(b)!, share.both.get(pairKey(a, b))!]
    return (Math.log(r / (p * q)) + (plain / nats) * Math.log(p)) / nats
  }
  const { variance, effect } = spreadOf(cells, influenceOf, n)
  const chance = (effect * degrees) / (2 * n)
  const whole = nats + (effect * (k - 1)) / (2 * n)
  const unit = effect / (2 * n * whole)
  const value = Math.min(1, Math.max(0, (plain - chance) / whole))
  const slope = plain > chance ? Math.max(4 * unit, (variance * nats) / plain) : 4 * unit
  const taken = summed(plain / whole, { value, degrees: Math.max(0, degrees), unit, slope })
  const shownOf = ({ value: share, ends }: typeof taken): Shown => ({
    value: Math.min(1, share),
    interval: (level) => {
      const [low, high] = ends(level)
      return { low, high: Math.min(1, high), level, method: 'non-central chi-square, score' }
    },
  })
  return { kind: 'estimate', ...shownOf(taken), n, again: ({ normal }) => shownOf(taken.beside(normal())) }
}

const entropyOf = (shares: ReadonlyMap<unknown, number>): number =>
  [...shares.values()].reduce((sum, share) => sum - share * Math.log(share), 0)
