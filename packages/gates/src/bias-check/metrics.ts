/** What the bias check can be asked: groups in the data, and quality of the predictions by groups. */
import type { Vocabulary } from '@sea-trials/schema/requirement/vocabulary'
import { GROUP_SHARE, LABEL_RATE } from '../data/groups.ts'
import { elsewhereOf } from '../quality/elsewhere.ts'
import { OVERFITTING_SPECS, QUALITY_SPECS, WEAK_SLICES } from '../quality/specs.ts'
import { OWN_DATA_SPECS, OWN_SPECS } from './own/specs.ts'

const metrics = [GROUP_SHARE, LABEL_RATE, ...QUALITY_SPECS, ...OWN_SPECS, WEAK_SLICES]

export const biasVocabulary: Vocabulary = {
  gate: 'bias-check',
  metrics,
  elsewhere: elsewhereOf(metrics, { gate: 'accuracy-gate', metrics: OVERFITTING_SPECS }),
}

/** Lines that need no model: what `subject: data` judges, before anything is trained. */
export const DATA_METRICS: readonly string[] = [
  GROUP_SHARE.name,
  LABEL_RATE.name,
  ...OWN_DATA_SPECS.map(({ name }) => name),
]
