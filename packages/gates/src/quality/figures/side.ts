/** What a figure compares: the candidate and, where there is one, the baseline beside it. */
import type { Sample } from '@sea-trials/stats/quality/sample'

export interface Side {
  readonly name: 'candidate' | 'baseline'
  readonly sample: Sample
}

export const sidesOf = (candidate: Sample, baseline: Sample | undefined): readonly Side[] => [
  { name: 'candidate', sample: candidate },
  ...(baseline === undefined ? [] : [{ name: 'baseline', sample: baseline } as const]),
]
