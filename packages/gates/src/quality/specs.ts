/** The names of quality: what each metric is, takes and may be compared with. How each is computed stands in `metrics.ts`. */
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import { binary } from './specs/binary.ts'
import { classes } from './specs/classes.ts'
import { forecasting } from './specs/forecasting.ts'
import { multiclass } from './specs/multiclass.ts'
import { multilabel } from './specs/multilabel.ts'
import { own } from './specs/own.ts'
import { ranking } from './specs/ranking.ts'
import { regression } from './specs/regression.ts'

export { OVERFITTING_SPECS } from './specs/overfitting.ts'
export { WEAK_SLICES } from './specs/slices.ts'

/** Every metric of labelled predictions, in the order in which the documents list them. */
export const QUALITY_SPECS: readonly MetricSpec[] = [
  ...classes,
  ...binary,
  ...multiclass,
  ...multilabel,
  ...regression,
  ...forecasting,
  ...ranking,
  ...own,
]
