import type { Sample } from '@sea-trials/stats/quality/sample'

/** One side of a comparison. */
export interface Side {
  readonly name: 'candidate' | 'baseline'
  readonly sample: Sample
}
