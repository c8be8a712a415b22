/** How each line that bias-check alone has is judged. */
import { judgeDisparity } from './disparity.ts'
import { judgeConsistency, judgeFlips } from './individual.ts'
import { judgeBetween, judgeDifferential } from './inequality.ts'
import { judgeLabels } from './labels.ts'
import type { OwnJudge } from './metric.ts'

export const JUDGES: Readonly<Record<string, OwnJudge>> = {
  label_total_variation: judgeLabels,
  label_largest_difference: judgeLabels,
  label_euclidean: judgeLabels,
  label_jensen_shannon: judgeLabels,
  label_kullback_leibler: judgeLabels,
  conditional_label_disparity: (asked) => judgeDisparity(asked, 'labels'),
  conditional_selection_disparity: (asked) => judgeDisparity(asked, 'predictions'),
  between_group_entropy: judgeBetween,
  smoothed_edf: judgeDifferential,
  consistency: judgeConsistency,
  counterfactual_flips: judgeFlips,
}
