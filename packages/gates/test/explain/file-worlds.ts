/** Worlds of which data sets are written to files, for `simulate-explain-files.ts`. */
import type { GateName } from '@sea-trials/gates/inputs'
import type { Random } from '@sea-trials/stats/random'

export interface World {
  readonly what: string
  readonly gate: GateName
  /** What the policy says before its gates. */
  readonly policy: string
  readonly files: (draw: Random) => Readonly<Record<string, string>>
  readonly lines: readonly string[]
  /** Whether nothing has moved in it. */
  readonly isStill?: boolean
}

type Row = Readonly<Record<string, string | number>>

const csv = (rows: readonly Row[]): string => {
  const names = Object.keys(rows[0] ?? {})
  return `${names.join(',')}\n${rows.map((row) => names.map((name) => row[name]).join(',')).join('\n')}\n`
}
const many = (count: number, row: (i: number) => Row): string => csv(Array.from({ length: count }, (_, i) => row(i)))

/** Series with a level, a season of a year and noise, forecast one to six steps ahead with an error that grows. */
const forecasts = (series: number, steps: number, lines: readonly string[]): World => ({
  what: `forecasts of ${series} series, ${steps} steps each`,
  gate: 'accuracy-gate',
  policy:
    'task: forecasting\nseason: 12\ndata: { train: train.csv, holdout: holdout.csv }\ncolumns: { label: y, series: s, time: t, horizon: h }\ncandidate: { predictions: holdout.csv }\n',
  files: (draw) => {
    const train: Row[] = []
    const holdout: Row[] = []
    for (let s = 0; s < series; s++) {
      const level = 100 + 10 * draw.normal()
      const skill = 1 + 0.3 * draw.normal()
      const at = (t: number): number => level + 8 * Math.sin((2 * Math.PI * t) / 12)
      for (let t = 0; t < 60; t++) train.push({ s, t, y: (at(t) + 4 * draw.normal()).toFixed(4) })
      for (let t = 60; t < 60 + steps; t++) {
        const h = ((t - 60) % 6) + 1
        const [noise, error] = [4 * draw.normal(), 1.2 * skill * Math.sqrt(h) * draw.normal()]
        const y = at(t) + noise
        const p = y - noise * 0.6 + error
        const width = 4 + h
        holdout.push({
          s,
          t,
          h,
          y: y.toFixed(4),
          prediction: p.toFixed(4),
          'prediction_0.1': (p - width).toFixed(4),
          'prediction_0.9': (p + width).toFixed(4),
        })
      }
    }
    return { 'train.csv': csv(train), 'holdout.csv': csv(holdout) }
  },
  lines,
})

const moved = (rows: number, by: number, lines: readonly string[]): World => ({
  what: `recent data of ${rows} rows against ${2 * rows}, moved by ${by}`,
  gate: 'data-validate',
  isStill: by === 0,
  policy: 'task: binary\ndata: { train: train.csv, recent: recent.csv }\ncolumns: { label: y }\n',
  files: (draw) => {
    const row = (shift: number) => (): Row => {
      const x = draw.normal() + shift
      const y = draw.uniform() < 0.3 + shift * 0.2 ? 1 : 0
      const c = Math.floor(6 * draw.uniform() ** (1 + shift))
      return { x: x.toFixed(5), z: (0.5 * x + draw.normal()).toFixed(5), c: `c${c}`, y }
    }
    return { 'train.csv': many(2 * rows, row(0)), 'recent.csv': many(rows, row(by)) }
  },
  lines,
})

/** A probability that is too sure of itself, and a group in which it is worse. */
const scored = (
  rows: number,
  lines: readonly string[],
  { gate = 'accuracy-gate', more = '' }: { gate?: GateName; more?: string } = {},
): World => ({
  what: `scores of ${rows} rows${more === '' ? '' : ', with training rows'}`,
  gate,
  policy: `task: binary\n${more}columns: { label: y, id: id, groups: [g] }\ncandidate: { predictions: holdout.csv${more === '' ? '' : ', train-predictions: train.csv'} }\n${more === '' ? 'data: { holdout: holdout.csv }\n' : ''}`,
  files: (draw) => {
    const row =
      (noise: number, from: number) =>
      (i: number): Row => {
        const g = draw.uniform() < 0.3 ? 'b' : 'a'
        const z = 1.2 * draw.normal() - 0.4
        const y = draw.uniform() < 1 / (1 + Math.exp(-z)) ? 1 : 0
        const said = 1.4 * z + noise * draw.normal() + (g === 'b' ? 0.4 * draw.normal() : 0)
        return { id: from + i, g, y, score: (1 / (1 + Math.exp(-said))).toFixed(6) }
      }
    return {
      'holdout.csv': many(rows, row(0.6, 0)),
      ...(more === '' ? {} : { 'train.csv': many(2 * rows, row(0.2, 1e6)) }),
    }
  },
  lines,
})

const ranked = (queries: number, each: number, lines: readonly string[]): World => ({
  what: `${queries} queries of ${each} rows`,
  gate: 'accuracy-gate',
  policy:
    'task: ranking\ndata: { holdout: holdout.csv }\ncolumns: { label: y, query: q }\ncandidate: { predictions: holdout.csv }\n',
  files: (draw) => ({
    'holdout.csv': csv(
      Array.from({ length: queries }, (_, q) => {
        const skill = 1 + 0.5 * draw.normal()
        return Array.from({ length: each }, (): Row => {
          const y = Math.min(3, Math.floor(-1.2 * Math.log(draw.uniform())))
          return { q, y, score: (skill * y * 0.8 + draw.normal()).toFixed(5) }
        })
      }).flat(),
    ),
  }),
  lines,
})

/** Answers of a model that was trained several times, beside those of one that is as good. */
const repeated = (runs: number, rows: number, lines: readonly string[]): World => ({
  what: `${runs} runs of ${rows} rows`,
  gate: 'accuracy-gate',
  policy:
    'task: binary\ndata: { holdout: holdout.csv }\ncolumns: { label: y, id: id, run: r }\ncandidate: { predictions: said.csv }\n',
  files: (draw) => {
    const labels = Array.from({ length: rows }, () => (draw.uniform() < 0.4 ? 1 : 0))
    const ease = labels.map(() => draw.normal())
    const said = Array.from({ length: runs }, (_, r) => {
      const skill = 0.9 + 0.15 * draw.normal()
      return labels.map((y, id): Row => {
        const z = (2 * y - 1) * skill + 0.8 * ease[id]! + 0.6 * draw.normal()
        return { id, r, score: (1 / (1 + Math.exp(-z))).toFixed(6) }
      })
    }).flat()
    return { 'holdout.csv': csv(labels.map((y, id) => ({ id, y }))), 'said.csv': csv(said) }
  },
  lines,
})

export const WORLDS: readonly World[] = [
  forecasts(40, 12, [
    'mase <= 0.65',
    'smape <= 0.0295',
    'mae <= 2.88',
    'pinball(0.9) <= 0.805',
    'coverage(0.1, 0.9) >= 0.94',
    'mase by h <= 0.9',
    'guard: rmse <= 3.1',
  ]),
  forecasts(4, 48, ['mase <= 0.69', 'smape <= 0.032', 'pinball(0.9) <= 0.84', 'guard: rmse <= 3.0']),
  moved(500, 0, [
    'recent.drift(train) <= 0.13',
    'recent.label_drift(train) <= 0.065',
    'recent.psi(x, train) <= 0.06',
    'recent.wasserstein(x, train) <= 0.18',
    'recent.label_drift(train) <= 0.1',
    'recent.psi(x, train) <= 0.08',
    'recent.jensen_shannon(x, train) <= 0.012',
    'recent.kolmogorov_smirnov(x, train) <= 0.12',
    'cramers_v(c, y) <= 0.15',
  ]),
  moved(500, 0.2, [
    'recent.drift(train) <= 0.165',
    'recent.label_drift(train) <= 0.085',
    'recent.psi(x, train) <= 0.12',
    'recent.jensen_shannon(x, train) <= 0.02',
    'recent.wasserstein(x, train) <= 0.32',
    'recent.kolmogorov_smirnov(x, train) <= 0.155',
    'recent.infinity_norm(c, train) <= 0.11',
    'guard: recent.wasserstein(x, train) <= 0.1',
  ]),
  moved(400, 0.3, ['recent.domain_auc(train) <= 0.635', 'recent.conditional_drift(train) <= 0.225']),
  scored(800, [
    'calibration_error <= 0.118',
    'miscalibration <= 0.015',
    'log_loss <= 0.665',
    'brier_score <= 0.223',
    'roc_auc{g = "b"} >= 0.68',
    'roc_auc >= 0.715',
    'calibration_slope >= 0.47',
    'average_precision >= 0.615',
  ]),
  scored(
    800,
    [
      'calibration_error by g <= 0.165',
      'roc_auc by g >= 0.68',
      'difference(roc_auc by g) <= 0.11',
      'difference(calibration_error by g) <= 0.13',
      'ratio(precision by g) >= 0.77',
    ],
    { gate: 'bias-check' },
  ),
  scored(
    600,
    [
      'train_gap(log_loss) <= 0.1',
      'train_gap(roc_auc) <= 0.08',
      'train_gap(accuracy) <= 0.07',
      'guard: train_gap(brier_score) <= -0.004',
      'log_loss <= 0.675',
    ],
    { more: 'data: { holdout: holdout.csv, train: train.csv }\n' },
  ),
  ranked(150, 10, [
    'ndcg >= 0.82',
    'ndcg(5) >= 0.712',
    'mean_average_precision >= 0.743',
    'mean_reciprocal_rank >= 0.845',
    'precision_at(3) >= 0.66',
    'recall_at(5) >= 0.69',
    'hit_rate(1) >= 0.745',
  ]),
  repeated(5, 300, ['roc_auc >= 0.83', 'accuracy >= 0.745', 'guard: log_loss <= 0.4']),
]
