/** Models that are made here to compare a candidate with: naive ones and a simple one, from the training rows. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Strategy } from '@sea-trials/schema/requirement/ast'
import { regressionSample, type Sample } from '@sea-trials/stats/quality/sample'
import { leftAside } from './features.ts'
import { assertStrategy, type Centre, naiveSample } from './naive.ts'
import { knowsItems, popularRanking } from './popularity.ts'
import { factsOf, type Rows } from './rows.ts'

export interface Fitted {
  readonly naive: (rows: Rows, centre: Centre, strategy?: Strategy) => Promise<Sample>
  /** Throws `missing-file` where there are no training rows. */
  readonly simple: (rows: Rows) => Promise<Sample>
}

/** `training` are the training rows of other rows, where there are any; `seedOf`: what chance about rows starts from; `note` takes which rows it was. */
export function fittedHere(
  policy: Policy,
  training: (of: Rows) => Promise<Rows | undefined>,
  seedOf: (of: Rows) => Promise<string>,
  note: (text: string) => void,
): Fitted {
  return {
    naive: async (of, centre, strategy) => {
      const { truth } = of
      assertStrategy(strategy, truth.task)
      if (strategy === 'seasonal' && policy.season === undefined)
        throw new SeaTrialsError(
          'bad-requirement',
          '`naive(seasonal)` repeats the last season, and nobody says how long one is',
          'Write in the policy after how many steps a series repeats itself: `season: 12` for months; or compare with `naive(last)`.',
        )
      const season = strategy === 'last' ? 1 : (policy.season ?? 1)
      const from = truth.task === 'forecasting' ? of : await training(of)
      if (truth.task === 'ranking' && (strategy === 'popularity' || knowsItems(policy.columns, from))) {
        const { sample, origin } = await popularRanking({ ...of, truth }, from, policy.columns)
        note(origin)
        return sample
      }
      note(originOf(of, from, season))
      const seed = await seedOf(of)
      return naiveSample(of, from ?? of, { centre, season, seed, ...(strategy === undefined ? {} : { strategy }) })
    },
    simple: async (of) => {
      const from = await training(of)
      if (from === undefined) {
        throw new SeaTrialsError(
          'missing-file',
          'a simple model is fitted on the training rows, and there are none with labels',
          'Give them: `train` in the policy, or the input `reference`.',
        )
      }
      note(
        `the simple model is fitted on ${from.where}, ${from.n} rows${of.truth.task === 'forecasting' ? BY_LAGS : ''}`,
      )
      const { truth } = of
      if (truth.task !== 'forecasting') {
        const aside = leftAside(of.table, policy.columns)
        if (aside !== undefined) note(aside)
        return (await import('./simple.ts')).simpleSample({ ...of, truth }, from, policy.columns)
      }
      const { task, past = new Map(), scale } = truth
      const { simpleForecast } = await import('./simple-forecast.ts')
      const said = simpleForecast(truth, past, policy.season ?? 1, { where: of.where, file: of.file })
      return regressionSample(truth.values, said, factsOf(of), { task, ...(scale === undefined ? {} : { scale }) })
    },
  }
}

const BY_LAGS =
  ': by the last value that was known, the mean of the last season, and the values one season and two before'

function originOf(of: Rows, from: Rows | undefined, season: number): string {
  if (of.truth.task === 'forecasting')
    return `the naive forecast repeats ${season === 1 ? 'the last label' : `the last ${season} labels`} of its series`
  if (of.truth.task === 'ranking')
    return 'the naive model puts the rows of a query in no order; by popularity where `item` under `columns` names the items, and there are training rows'
  return from === undefined
    ? `the naive model is made from the labels of ${of.where} itself: no training data were given`
    : `the naive model is made from the labels of ${from.where}, ${from.n} rows`
}
