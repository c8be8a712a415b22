/** What the accuracy gate can be asked: quality of the predictions, and overfitting. */
import type { Vocabulary } from '@sea-trials/schema/requirement/vocabulary'
import { biasVocabulary } from '../bias-check/metrics.ts'
import { elsewhereOf } from '../quality/elsewhere.ts'
import { OVERFITTING_SPECS, QUALITY_SPECS, WEAK_SLICES } from '../quality/specs.ts'

const metrics = [...QUALITY_SPECS, ...OVERFITTING_SPECS, WEAK_SLICES]

export const accuracyVocabulary: Vocabulary = {
  gate: 'accuracy-gate',
  metrics,
  elsewhere: elsewhereOf(metrics, biasVocabulary),
}
