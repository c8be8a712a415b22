/** Ratios of what may be below zero: there a smaller one is not the worse one, and the same factor asks for the contrary. */
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import type { Measured } from '@sea-trials/stats/estimate'

export const mayBeBelowZero = ({ range }: Pick<MetricSpec, 'range'>): boolean =>
  !((range.low ?? Number.NEGATIVE_INFINITY) >= 0)

/** Whether the interval at `level` lies above zero. */
export const isAboveZero = (measured: Measured, level: number): boolean =>
  measured.kind === 'estimate' && (measured.interval(level).low ?? 0) > 0
