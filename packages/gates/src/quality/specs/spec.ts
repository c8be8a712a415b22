/** How the quality metrics say what they are: an estimate over labelled predictions, unless said otherwise. */
import { type ArgumentSpec, type MetricSpec, RANGE, type Range } from '@sea-trials/schema/requirement/vocabulary'
import type { Unit } from '@sea-trials/schema/verdict'

type Tasks = NonNullable<MetricSpec['tasks']>

export const BINARY: Tasks = ['binary']
export const MULTICLASS: Tasks = ['multiclass']
export const CLASSES: Tasks = ['binary', 'multiclass']
export const MULTILABEL: Tasks = ['multilabel']
export const SEVERAL: Tasks = ['multiclass', 'multilabel']
export const NUMBERS: Tasks = ['regression', 'forecasting']
export const FORECASTING: Tasks = ['forecasting']
export const RANKING: Tasks = ['ranking']

interface Extra {
  readonly unit?: Unit
  /** A fraction's unless said. */
  readonly range?: Range
  readonly arguments?: readonly ArgumentSpec[]
  readonly references?: MetricSpec['references']
  readonly example?: string
}

/** An estimate over labelled predictions: any data set, any condition, by groups, against baseline and naive model. */
export function estimate(
  name: string,
  tasks: Tasks,
  better: MetricSpec['better'],
  summary: string,
  extra: Extra = {},
): MetricSpec {
  const call = extra.arguments?.some((argument) => argument.optional !== true) ? `${name}(0.5)` : name
  return {
    name,
    summary,
    arguments: extra.arguments ?? [],
    kind: 'estimate',
    unit: extra.unit ?? 'fraction',
    range: extra.range ?? RANGE.fraction,
    better,
    by: true,
    bands: true,
    condition: true,
    dataset: true,
    references: extra.references ?? ['baseline', 'naive', 'simple'],
    tasks,
    example: extra.example ?? `${call} ${better === 'lower' ? '<= 0.1' : '>= 0.8'}`,
  }
}

export const optional = (argument: ArgumentSpec): ArgumentSpec => ({ ...argument, optional: true })
export const number = (name: string, summary: string): ArgumentSpec => ({ name, kind: 'number', summary })
export const between = (low: number | null, high: number | null): Extra => ({ unit: '', range: { low, high } })
export const correlation: Extra = { unit: '', range: RANGE.correlation }
export const size = { unit: '', range: RANGE.size } as const satisfies Extra
export const beta = number('beta', 'weight of recall against precision, above 0')
export const skill = between(null, 1)
export const power = number('power', '0 normal, 1 Poisson, 2 gamma, 3 inverse Gaussian, 1 to 2 compound Poisson-gamma')
/** Of calibration errors. */
export const binning: readonly ArgumentSpec[] = [
  {
    name: 'binning',
    kind: 'word',
    words: ['equal_width', 'equal_mass'],
    optional: true,
    summary: 'equal_width: the same stretch of scores each; equal_mass: the same number of rows each',
  },
  optional(number('bins', 'how many bins')),
]
