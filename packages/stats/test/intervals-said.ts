/** What is said of the tables of docs/simulation/intervals.md. Written by hand from these and from single runs, so to be read again after every run. */
import { AGAIN, REPEATS } from './coverage-table.ts'

export const introduce = (): void => {
  process.stdout.write(`# Coverage of the intervals

Measured, not assumed: from worlds whose truth is known (a million rows) ${REPEATS} samples were drawn, and it was counted how often
the two-sided 95 % interval held the truth. With ${REPEATS} samples a figure is good to ${(196 * Math.sqrt((0.95 * 0.05) / REPEATS)).toFixed(1)} points. The last column says how often the metric was
defined at all. Drift rows of 100000 rows rest on 100 samples (good to 4.3 points). Made by \`packages/stats/test/simulate.ts\`.

What lies lower than luck explains, why, and at which end ("truth above" means that the upper end was too low):

- **Losses of heavy tails** (\`mse\`, \`rmse\`, deviances, \`mae\`, \`mape\`, \`pinball\`, \`r2\`): a sample mostly lacks its largest losses, looks more even than it is, and its mean is too low. Three things make up for that at the upper end ([which interval](../how-gates-decide.md#which-interval)), and with them it is too low
  in at most 3.4 % of [every kind of tail here](#losses-with-tails-of-all-kinds) but one (\`mae\` of errors like a t of 3 degrees at 200 rows: 3.8 %), also of squares whose variance is none (errors like a t of 3 degrees). Student's t goes by the degrees of freedom that the variance is known by (2 n / (kurtosis - 1)), of squares never more than a seventh of the rows; of other losses
  the upper end goes by no less kurtosis than 3 + 12 times the squared coefficient of variation; and where that coefficient shows a tail heavier than a normal error's square has, the upper end reaches 5.5 times as far as one more row would take the mean that is as large as is seen once in so many rows, by the tail's index (Hill).
  Before, of 2,000 to 4,000 samples a row, the upper end of \`mse\` was too low in 5 to 7 % of amounts at every size, in 9 to 13 % from 50 rows on of errors like a t of 3 degrees, in 4 to 5 % of 5 degrees; that of \`mae\` and \`mape\` of amounts at 20 rows in 6 to 7 %; that of \`r2\` of amounts in 6 to 7 % at 50 and 200 rows.
- **What that costs**: intervals of normal errors (300 samples a row) are wider by 22, 33, 2 and 0 % of \`mse\` with 20, 50, 200 and 1,000 rows, by 27, 5, 1 and 0 % of \`mae\`, by 68, 10, 2 and 0 % of \`mape\`, by 3, 9, 1 and 0 % of \`r2\`; of \`mean_gamma_deviance\`, whose tail is heavy where errors do not grow with amounts, by 13 to 21 %. Where tails are heavy
  the upper end lies further out, since it must: that of \`mse\` of amounts on average (2,000 samples a row) 3 to 7 % up to 200 rows, 22 % with 1,000 and 40 % with 5,000; of Laplace errors 65 to 72 % with 200 and 1,000 rows and 30 % with 5,000; \`r2\` of amounts has intervals 1.1 to 2.4 times as wide.
- **What no rule sees**: rows that are not there. Where one error in 20 is five times as large, 20 rows lack such a row in a third of samples, and what shows no trace of it cannot tell: the upper end of \`mse\` is too low in 4.6 % with 20 rows and in 11 % with 50 (17 to 18 % before), that of \`mae\` in 4 and 7 %; from 200 rows on in 3 %. So the verdict says where one row makes up much
  of what the interval rests on, with its share.
- **\`conditional_acceptance\`** of a handful of errors, which is counted only where there is one: 93 to 98 % at 200 rows, 96 % and more at 50 (other draws, 4000 of 50 rows with 10 % positive: 98 %); where the errors are hardly any its interval says little (on average 80 wide about 2.8). \`treatment_ratio\` of as few rests on the exact interval of a share, and holds (94 to 100 %).
- **Calibration of scores of exactly 0 and 1, and of rare events**: the noise of a bin is then that of the few rows that luck did not spare. Where nothing else bounded it the upper end of \`calibration_error\` was too low in 55 % of 400 samples (60 rows of 0 and 1, 1 % wrong; 18 % with
  3 % wrong; 17 % of 200 rows of scores about 0.0025 that come true in 1.5 %), that of \`miscalibration\` in up to 8 % (200 rows, 10 % wrong). Neither is below what the exact upper end of how often the unlikely comes true leaves possible, and they are too low in at most 3 %; for scores
  that are not so sure the ends lie 1 to 4 % further up.
- **\`miscalibration\`**: 93 % at 50 rows of three classes, where a model that is (nearly) right looks wrong: the truth lies below. At 200 rows of three classes far
  apart 93 %: the truth lies above (other draws, 4000 each: 94 and 93 %). Of two classes 96 % and more.
- **\`roc_auc\` with few rows out of order**: DeLong's error is known by the few rows of the rarer class that are, and with less than five of them the lower end was too high in 4.0 to 5.6 % of 1,000 samples (300 and 1,000 rows, 50 of them positive, area 0.948). Newcombe's score interval, which stood in below one, stands in below five, as a share
  needs five hits: 0.1 to 0.3 %. What it costs: there the interval is 18 to 19 % wider; with 200 positives of 1,000 rows and an area of 0.983 35 %, with 500 of 2,000 and 0.993 60 %, where DeLong's lower end missed in 3.5 % of 6,000.
- **\`sql\` over stretches of time** whose rows remember much: 93 % at 100 rows with memory 0.6, 94 to 95 % with 0.8 (other draws, 1000 each: 94 % with 0.6, and with 0.8 93 % at 100 and 365 rows and 95 % at 1000). Stretches were drawn as if they had nothing in common, and neighbours have: with what their correlation says of it
  these intervals are 7 to 18 % wider, and hold where they held 90 to 93 % before.
- **Few rows of two classes** ([exactly](#few-rows-of-two-classes-every-sample-with-its-chance)): with the exact ends of shares an end of \`balanced_accuracy\` misses in at most 2.1 % where the model is no worse than chance (2.8 % of any), where by Wilson's one end missed in up to 17 %
  (three positives and three negatives, one of them wrong). Of \`matthews_corrcoef\` and \`cohen_kappa\` the upper end missed in up to 12 %, and misses in at most 2 %; the lower end in at most 2 %, that of \`matthews_corrcoef\` with two to four positives among 40 rows in at most 3.5 %. With the freedom of all rows it missed in 4.9 %; now the spread is known to as many degrees of freedom as the rows of a class leave, and those taken for it, whichever are fewer (Welch and Satterthwaite),
  for which it is 3 % wider with 20 positives among 200 rows and a fifth with 4 among 40, and of a model that takes few rows for positive (7 of these 200) 22 %. Of models worse than chance, which no line is written for, lower ends
  of six rows miss in up to 9 %. What it costs: of 50 rows intervals are a tenth wider, from 200 on hardly.

**Ends that missed in 6 % or more of ${REPEATS} samples** in the tables below (2.5 % is right for an end of a single interval at 95 %; of thousands of ends luck alone makes about one so many) were [drawn again](#ends-that-missed-drawn-again) ${AGAIN} times from other seeds (2.5 % is then good to 0.5 points); the table names the lines that may pass, or fail, by accident. What remains:

- \`mse\` and \`rmse\` of amounts, which missed the upper end in 5 to 7 % at every size, \`mae\`, \`pinball\` and \`mape\` at 20 rows in 6 to 7 %, \`r2\` and \`explained_variance\` at 50 rows in 6 to 7 %, hold: at most 3.5 %.
- \`calibration_slope\` of 50 rows of classes far apart misses the upper end in 5 % of the samples that have one at all (46 %).
- \`miscalibration\` of three classes misses in 6 to 7 %: of 50 rows the lower end, of 200 rows of classes far apart the upper one.
- \`psi\` of small moves misses the lower end in 4 % (in 3 % of many rows), where 6 to 7 % of 300 did.
- \`conditional_acceptance\` of 50 rows, 10 % of them positive, holds (2.0 %), where its upper end missed in 7.3 % of 300 samples by the rule before.

What else is low at one size only, between sizes that hold, is what luck leaves among so many rows of a table. Drawn again 4000 times: \`median_absolute_error\` of normal errors at 200 rows, here 90 %, 95.3 %; of 1000 rows, here 91 to 92 %, \`specificity\` with sharpness 1.6 95.3 %, \`negative_predictive_value\` with weights 95.0 %, \`recall\` and \`weighted_precision\` with 5 rows an entity 95.3 and 94.3 %.

What to do where an end lies far out: more rows, or a metric that the largest errors do not rule, such as \`median_absolute_error\`, \`mae\` or \`d2_absolute_error\`, or errors of logarithms (\`rmsle\`). Or leave more
room between limit and value.
`)
}
