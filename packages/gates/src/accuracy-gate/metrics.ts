/** What the accuracy gate can be asked: quality of the predictions, and overfitting. */
import type { Vocabulary } from '@sea-trials/schema/requirement/vocabulary'
import { OVERFITTING_SPECS, QUALITY_SPECS, WEAK_SLICES } from '../quality/specs.ts'

export const accuracyVocabulary: Vocabulary = {
  gate: 'accuracy-gate',
  metrics: [...QUALITY_SPECS, ...OVERFITTING_SPECS, WEAK_SLICES],
}
