/** The arguments of a quality metric, by the names that the estimator knows them by. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Argument, Requirement } from '@sea-trials/schema/requirement/ast'
import { bindArguments } from '@sea-trials/schema/requirement/check'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import { BINNING, type Binning } from '@sea-trials/stats/quality/calibration'
import type { MetricOptions } from '@sea-trials/stats/quality/metrics'

interface NumberOption {
  readonly option: 'beta' | 'k' | 'alpha' | 'power' | 'maxFpr' | 'order'
  readonly holds: (value: number) => boolean
  readonly fix: string
}

/** Numbers by the names of their places in the metrics' table. */
const NUMBERS: Readonly<Record<string, NumberOption>> = {
  beta: { option: 'beta', holds: (x) => x > 0, fix: 'beta is above 0: 1 weighs both alike, 2 recall more.' },
  k: {
    option: 'k',
    holds: (x) => Number.isInteger(x) && x >= 1,
    fix: 'k is a whole number, 1 or more.',
  },
  alpha: { option: 'alpha', holds: (x) => x > 0 && x < 1, fix: 'alpha is a quantile between 0 and 1.' },
  power: {
    option: 'power',
    holds: (x) => x <= 0 || x >= 1,
    fix: 'There is no Tweedie distribution with a power between 0 and 1; 1 is Poisson, 2 gamma, 1.5 both mixed.',
  },
  order: {
    option: 'order',
    holds: (x) => x > 0,
    fix: 'order is above 0: 1 is Theil, 2 half the squared coefficient of variation.',
  },
  max_fpr: {
    option: 'maxFpr',
    holds: (x) => x > 0 && x < 1,
    fix: 'max_fpr is a false positive rate between 0 and 1; leave it out for the whole area.',
  },
}

const MOST_BINS = 1000

/** Two quantiles, the lower one first. */
function between(lower: Argument | undefined, upper: Argument | undefined): MetricOptions['between'] {
  if (lower?.kind !== 'number' || upper?.kind !== 'number') return undefined
  return [lower.value, upper.value]
}

/** Throws `bad-requirement` for an argument out of range. */
export function optionsOf(spec: MetricSpec, given: readonly Argument[], at: Requirement['source']): MetricOptions {
  const refuse = (what: string | number, fix: string): never => {
    throw new SeaTrialsError('bad-requirement', `\`${spec.name}\` cannot take ${what}`, fix, at)
  }
  const bound = bindArguments(spec, given) ?? new Map<string, readonly Argument[]>()
  const numbers: Partial<Record<NumberOption['option'], number>> = {}
  for (const [place, [argument]] of bound) {
    const number = NUMBERS[place]
    if (number === undefined || argument?.kind !== 'number') continue
    if (!number.holds(argument.value)) refuse(argument.value, number.fix)
    numbers[number.option] = argument.value
  }
  const gain = bound.get('gain')?.[0]
  const quantiles = between(bound.get('lower')?.[0], bound.get('upper')?.[0])
  const [lower, upper] = quantiles ?? [0.1, 0.9]
  if (!(lower > 0 && lower < upper && upper < 1))
    refuse(`${lower}, ${upper}`, 'Name two quantiles between 0 and 1, the lower one first.')
  const [kind, bins] = [bound.get('binning')?.[0], bound.get('bins')?.[0]]
  if (bins?.kind === 'number' && !(Number.isInteger(bins.value) && bins.value >= 2 && bins.value <= MOST_BINS))
    refuse(bins.value, `bins is a whole number from 2 to ${MOST_BINS}.`)
  return {
    ...(kind === undefined && bins === undefined
      ? {}
      : {
          binning: {
            kind: kind?.kind === 'name' ? (kind.name as Binning['kind']) : BINNING.kind,
            bins: bins?.kind === 'number' ? bins.value : BINNING.bins,
          },
        }),
    ...numbers,
    ...(gain?.kind === 'name' ? { gain: gain.name as 'linear' | 'exponential' } : {}),
    ...(quantiles === undefined ? {} : { between: quantiles }),
  }
}
