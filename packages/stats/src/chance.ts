/**
 * Whether more texts pass a checksum than chance would let through.
 *
 * Random digits pass a check digit in one case of ten. Of `tried` texts `passed` have passed: is some share of them genuine?
 * Under "no" the passes are binomial with the chance rate; under "yes" the share of genuine ones may be anything from 0 to 1.
 */
import { gammaln } from 'simple-statistics'
import { binomialCdf } from './distributions.ts'

/**
 * Natural logarithm of the Bayes factor for "some are genuine" against "all by chance": the binomial likelihood, averaged
 * over pass rates uniform from `chance` to 1, over the likelihood at `chance`. The average has a closed form, since the
 * integral of q^k (1-q)^(m-k) is an incomplete beta function, and that a binomial tail. By Markov's inequality texts that
 * pass by chance reach a factor of x with a probability of at most 1/x. 0 where nothing was tried.
 */
export const logBayesFactor = (passed: number, tried: number, chance: number): number => {
  if (tried === 0) return 0
  const logChoose = gammaln(tried + 1) - gammaln(passed + 1) - gammaln(tried - passed + 1)
  const byChance = logChoose + passed * Math.log(chance) + (tried - passed) * Math.log1p(-chance)
  const someGenuine = Math.log(binomialCdf(passed, tried + 1, chance)) - Math.log(tried + 1) - Math.log1p(-chance)
  return someGenuine - byChance
}

/**
 * Lower end (Clopper and Pearson, two-sided `level`) of the share of texts that are genuine: of the pass rate q, what lies
 * beyond chance, (q - chance) / (1 - chance). 0 where the passes are no more than chance explains.
 */
export const genuineShare = (passed: number, tried: number, chance: number, level: number): number => {
  if (passed === 0) return 0
  const tail = (1 - level) / 2
  let [low, high] = [0, passed / tried]
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2
    if (1 - binomialCdf(passed - 1, tried, middle) < tail) low = middle
    else high = middle
  }
  return Math.max(0, (low - chance) / (1 - chance))
}
