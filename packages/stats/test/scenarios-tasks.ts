/** Worlds of queries, of several labels a row and of series: what the coverage of their intervals is measured on. */
import { multilabelSample, rankingSample, regressionSample } from '@sea-trials/stats/quality/sample'
import type { World } from './scenarios.ts'

/** `n` queries of 3 to 12 rows, a fifth of them relevant; some queries are harder than others, and some have no relevant row. */
export const rankingWorld = ({ entities = 0, digits = 17 } = {}): World => ({
  name: `ranking, n queries${entities ? `, ${entities} of each user` : ''}${digits < 17 ? ', ties' : ''}`,
  draw: (n, random) => {
    const label: number[] = []
    const score: number[] = []
    const query: number[] = []
    const entity: number[] = []
    let taste = 0
    for (let q = 0; q < n; q++) {
      if (!entities || q % entities === 0) taste = random.normal()
      const strength = 1 + (entities ? taste : random.normal())
      const size = 3 + random.below(10)
      for (let i = 0; i < size; i++) {
        const y = random.uniform() < 0.2 ? 1 + random.below(3) : 0
        const s = strength * Math.sqrt(y) + random.normal()
        label.push(y)
        score.push(digits < 17 ? Math.round(s * 10 ** digits) / 10 ** digits : s)
        query.push(q)
        entity.push(entities ? Math.floor(q / entities) : q)
      }
    }
    return rankingSample(
      Float64Array.from(label),
      Float64Array.from(score),
      Int32Array.from(query),
      entities ? { entity: Int32Array.from(entity) } : {},
    )
  },
})

/** Four labels of 15 % to 60 % of the rows, whose scores a row pushes up or down together. */
export const multilabelWorld = ({ entities = 0 } = {}): World => ({
  name: `multilabel, four labels${entities ? `, ${entities} rows an entity` : ''}`,
  draw: (n, random) => {
    const rates = [0.15, 0.3, 0.45, 0.6]
    const label = new Uint8Array(n * 4)
    const score = new Float64Array(n * 4)
    const entity = new Int32Array(n)
    let shared = 0
    for (let row = 0; row < n; row++) {
      if (!entities || row % entities === 0) shared = random.normal()
      entity[row] = entities ? Math.floor(row / entities) : row
      for (let k = 0; k < 4; k++) {
        const y = random.uniform() < rates[k]! ? 1 : 0
        label[row * 4 + k] = y
        score[row * 4 + k] = 1 / (1 + Math.exp(-2.5 * (y - 0.5) - 0.8 * shared - 0.8 * random.normal()))
      }
    }
    return multilabelSample(['a', 'b', 'c', 'd'], label, { score }, entities ? { entity } : {})
  },
})

/** `n` series, forecast six steps ahead: each has a bias and a spread of its own, errors of one series hang together, and quantiles are too narrow. */
export const seriesWorld: World = {
  name: 'forecasting, n series of six steps',
  draw: (n, random) => {
    const steps = 6
    const rows = n * steps
    const label = new Float64Array(rows)
    const prediction = new Float64Array(rows)
    const scale = new Float64Array(rows)
    const quantiles = new Float64Array(3 * rows)
    const entity = new Int32Array(rows)
    for (let series = 0; series < n; series++) {
      const [level, spread] = [20 * Math.exp(0.4 * random.normal()), Math.exp(0.4 * random.normal())]
      const [bias, own] = [0.5 * random.normal(), spread * Math.exp(0.2 * random.normal())]
      let error = 0
      for (let step = 0; step < steps; step++) {
        const row = series * steps + step
        error = 0.7 * error + 0.7 * random.normal()
        label[row] = Math.max(1, level + spread * (random.normal() + bias + error))
        prediction[row] = Math.max(1, level)
        scale[row] = own
        entity[row] = series
        for (const [k, z] of [-1.2816, 0, 1.2816].entries()) quantiles[3 * row + k] = Math.max(1, level + spread * z)
      }
    }
    return regressionSample(
      label,
      prediction,
      { entity },
      {
        task: 'forecasting',
        scale,
        quantiles: { levels: [0.1, 0.5, 0.9], values: quantiles },
      },
    )
  },
}
