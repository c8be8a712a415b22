/** The metrics of data: one entry each, what it takes, and how it is measured. */
import type { Vocabulary } from '@sea-trials/schema/requirement/vocabulary'
import type { DataMetric } from './metrics/metric.ts'
import { COUNTS } from './vocabulary/counts.ts'
import { DRIFT } from './vocabulary/drift.ts'
import { HISTORY } from './vocabulary/history.ts'
import { LEAKAGE } from './vocabulary/leakage.ts'
import { MOMENTS } from './vocabulary/moments.ts'

export const METRICS: readonly DataMetric[] = [...COUNTS, ...MOMENTS, ...LEAKAGE, ...DRIFT, ...HISTORY]

export const dataVocabulary: Vocabulary = { gate: 'data-validate', metrics: METRICS.map(({ spec }) => spec) }
