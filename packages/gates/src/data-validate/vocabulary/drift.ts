/** How far a data set has moved away from another. */
import { RANGE, type Range } from '@sea-trials/schema/requirement/vocabulary'
import { infinityNorm, jensenShannon, kolmogorov, psi, wasserstein } from '../metrics/drift/column.ts'
import { domainAuc } from '../metrics/drift/domain.ts'
import { drift } from '../metrics/drift/features.ts'
import { conditionalDrift, labelDrift } from '../metrics/drift/labels.ts'
import type { Ask, Computed, DataMetric } from '../metrics/metric.ts'
import { distributionShift, klDivergence } from '../metrics/stated.ts'
import { column, compared, counted, dataset } from './spec.ts'

const ofColumn = (
  name: string,
  range: Range,
  summary: string,
  limit: string,
  compute: (ask: Ask) => Promise<Computed>,
): DataMetric => ({
  spec: compared(
    name,
    'estimate',
    range === RANGE.fraction ? 'fraction' : '',
    range,
    summary,
    `recent.${name}(age, train) <= ${limit}`,
    [column, dataset],
  ),
  kind: 'computed',
  compute,
})

const ofDataSet = (
  name: string,
  summary: string,
  example: string,
  compute: (ask: Ask) => Promise<Computed>,
): DataMetric => ({
  spec: compared(name, 'estimate', 'fraction', RANGE.fraction, summary, example, [dataset]),
  kind: 'computed',
  compute,
})

const overCells = (metric: DataMetric): DataMetric => ({ ...metric, takesProfile: true })

export const DRIFT: readonly DataMetric[] = [
  {
    spec: {
      ...counted(
        'distribution_shift',
        'mass that lies elsewhere than the shares say that the contract states at the column (`x-distribution`): total variation',
        'guard: distribution_shift(sex) <= 5%',
        { unit: 'fraction', better: 'lower' },
      ),
      kind: 'estimate',
    },
    kind: 'aggregate',
    plan: distributionShift,
  },
  {
    spec: {
      ...counted(
        'kl_divergence',
        'Kullback-Leibler divergence of a column from the shares that the contract states at it (`x-distribution`), in nats',
        'guard: kl_divergence(sex) <= 0.1',
        { range: RANGE.size, better: 'lower' },
      ),
      kind: 'estimate',
    },
    kind: 'aggregate',
    plan: klDivergence,
  },
  overCells(
    ofDataSet(
      'drift',
      'mass that moved between the values of a column (total variation), of every column that both data sets have',
      'guard: recent.drift(train) <= 0.1',
      drift,
    ),
  ),
  overCells(
    ofColumn(
      'psi',
      RANGE.size,
      'population stability index of a column against the other data set, over ten bins of equal mass (and one of each value that a tenth of the rows share), and one of nulls',
      '0.1',
      psi,
    ),
  ),
  overCells(
    ofColumn(
      'jensen_shannon',
      RANGE.fraction,
      'Jensen-Shannon divergence of a column in bits (base 2, not its root), over the bins of `psi`; 0 to 1',
      '0.02',
      jensenShannon,
    ),
  ),
  overCells(
    ofColumn(
      'infinity_norm',
      RANGE.fraction,
      'largest change of the share of one value among the rows with one, or of the share of missing ones; of numbers, of one cell of `psi`',
      '0.05',
      infinityNorm,
    ),
  ),
  ofColumn(
    'kolmogorov_smirnov',
    RANGE.fraction,
    'largest gap between the distribution functions of a column; rows without a number stand below all numbers',
    '0.1',
    kolmogorov,
  ),
  ofColumn(
    'wasserstein',
    RANGE.size,
    'area between the distribution functions of a column, in standard deviations (population) of the other data set',
    '0.1',
    wasserstein,
  ),
  overCells(
    ofDataSet(
      'label_drift',
      'mass that moved between the values of the label (total variation); a number in cells, as of `drift`',
      'recent.label_drift(train) <= 0.1',
      labelDrift,
    ),
  ),
  ofDataSet(
    'conditional_drift',
    'mass that moved in every feature within the classes of the label, weighted by their shares: a shift of the label alone moves nothing',
    'recent.conditional_drift(train) <= 0.1',
    conditionalDrift,
  ),
  ofDataSet(
    'domain_auc',
    'area under the ROC curve with which a classifier, cross-fitted, tells rows of one data set from the other; 0.5 is chance',
    'guard: recent.domain_auc(train) <= 0.6',
    domainAuc,
  ),
]
