/** How each line that bias-check alone has is judged. */
import { judgeAmplification } from './amplification.ts'
import { judgeDisparity } from './disparity.ts'
import { judgeConsistency, judgeFlips } from './individual.ts'
import { judgeBetween, judgeDifferential } from './inequality.ts'
import { judgeLabels } from './labels.ts'
import { type OwnJudge, ofRowsAlone } from './metric.ts'
import { judgeOdds } from './odds.ts'

const distance = ofRowsAlone(judgeLabels)

export const JUDGES: Readonly<Record<string, OwnJudge>> = {
  label_total_variation: distance,
  label_largest_difference: distance,
  label_euclidean: distance,
  label_jensen_shannon: distance,
  label_kullback_leibler: distance,
  conditional_label_disparity: (asked) => judgeDisparity(asked, 'labels'),
  conditional_selection_disparity: (asked) => judgeDisparity(asked, 'predictions'),
  equalized_odds_difference: (asked) => judgeOdds(asked, 'difference'),
  equalized_odds_ratio: (asked) => judgeOdds(asked, 'ratio'),
  between_group_entropy: ofRowsAlone(judgeBetween),
  smoothed_edf: ofRowsAlone(judgeDifferential),
  bias_amplification: ofRowsAlone(judgeAmplification),
  consistency: judgeConsistency,
  counterfactual_flips: judgeFlips,
}
