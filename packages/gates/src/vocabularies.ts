/** All tables of metrics at once: for the docs and the policy's schema. A gate that runs loads only its own. */
import type { Vocabulary } from '@sea-trials/schema/requirement/vocabulary'
import { accuracyVocabulary } from './accuracy-gate/metrics.ts'
import { biasVocabulary } from './bias-check/metrics.ts'
import { dataVocabulary } from './data-validate/metrics.ts'
import { registerVocabulary } from './model-register/metrics.ts'
import { stressVocabulary } from './stress-test/metrics.ts'

export const VOCABULARIES: readonly Vocabulary[] = [
  dataVocabulary,
  biasVocabulary,
  accuracyVocabulary,
  stressVocabulary,
  registerVocabulary,
]
