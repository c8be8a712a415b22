/** The shape of a column of numbers, the lengths of a column of strings, and how two columns vary together. */
import { exact, undefinedBecause } from '@sea-trials/stats/estimate'
import type { Predicate } from '@sea-trials/tables/engine'
import { allOf } from '../../data/missing.ts'
import { notNumbers, number, numberCount, numbers, refuseInfinite } from './aggregates.ts'
import { type Answer, type Ask, assertTwo, columnArgument, numberArgument, type Plan, rowsOf } from './metric.ts'

/**
 * `skewness` m3 / m2^1.5 and `kurtosis` m4 / m2^2 - 3, with the moments of the population around its mean (scipy's and
 * deequ's; no correction for small samples). The mean is asked first, so that nothing is lost to a large one.
 */
export function shape(ask: Ask): Plan {
  const column = numberArgument(ask).name
  const rows = rowsOf(ask, numberArgument(ask))
  const [power, excess] = ask.requirement.call.metric === 'skewness' ? ([3, 0] as const) : ([4, 3] as const)
  return {
    wanted: [{ op: 'mean', column, ...rows }, { op: 'stddev', column, ...rows }, ...numbers(ask)],
    measure: ([mean, sample, ...counts]) => {
      const n = numberCount(ask, counts)
      if (n === 0) return undefinedBecause('no rows', 0)
      const scale = Number(sample) * Math.sqrt((n - 1) / n)
      if (!(scale > 0)) return undefinedBecause('zero variance', n)
      return {
        wanted: [{ op: 'power_sum', column, centre: Number(mean), scale, power, ...rows }],
        measure: ([sum]) => number(Number(sum) / n - excess, n, ask),
      }
    },
    leftOut: ([, , ...counts]) => notNumbers(counts),
  }
}

/** `min_length`, `max_length` and `mean_length`, in characters (code points). */
export function textLength(ask: Ask): Plan {
  const op = ask.requirement.call.metric as 'min_length' | 'max_length' | 'mean_length'
  const column = columnArgument(ask)
  const rows = rowsOf(ask, column)
  return {
    wanted: [
      { op, column: column.name, ...rows },
      { op: 'count', column: column.name, ...rows },
    ],
    measure: ([value, count]) => number(value as Answer, Number(count), ask),
  }
}

/** `correlation` (Pearson) and `rank_correlation` (Spearman), over the rows in which both are numbers. */
export function correlation(ask: Ask): Plan {
  const pair = [numberArgument(ask, 'a'), numberArgument(ask, 'b')] as const
  const [a, b] = pair
  assertTwo(ask, [a.name, b.name])
  const op = ask.requirement.call.metric as 'correlation' | 'rank_correlation'
  const { where } = rowsOf(ask, ...pair)
  const finite = pair.map(({ name }): Predicate => ({ kind: 'finite', column: name }))
  const rows = where === undefined ? {} : { where }
  return {
    wanted: [
      { op, columns: [a.name, b.name], ...rows },
      { op: 'count_if', predicate: allOf(finite) as Predicate, ...rows },
      ...pair.map((column) => ({ op: 'infinite', column: column.name, ...rows }) as const),
    ],
    measure: ([coefficient, count, ...infinite]) => {
      for (const [i, column] of pair.entries()) refuseInfinite(ask, column, Number(infinite[i]))
      const n = Number(count)
      if (n === 0) return undefinedBecause('no rows', 0)
      return coefficient === null ? undefinedBecause('zero variance', n) : exact(Number(coefficient), n)
    },
  }
}
