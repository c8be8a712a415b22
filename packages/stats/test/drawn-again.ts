/** Worlds for what is drawn again (a quantity of the user's own) and for folds of rows that hang together, and their tables. */
import { bootstrapped } from '@sea-trials/stats/bootstrap'
import type { Estimate, Undefined } from '@sea-trials/stats/estimate'
import { measure } from '@sea-trials/stats/quality/measure'
import { regressionSample, type Sample } from '@sea-trials/stats/quality/sample'
import { type Random, random } from '@sea-trials/stats/random'
import { scatterOf, stretchesOf, timesOf } from '@sea-trials/stats/time'
import { count, fresh, heading, REPEATS, row } from './coverage-table.ts'

const DRAWS = 500

interface Rows {
  readonly over: Float64Array
  readonly under: Float64Array
}

/** Costs over volumes: the truth of their ratio is 0.5, and `memory` is how much of a row's luck the next one has too. */
export const ratioWorld = (n: number, { normal, uniform }: Random, memory = 0, rowsEach = 1): Rows => {
  const under = Float64Array.from({ length: n }, () => 1 + uniform())
  let luck = normal()
  const over = under.map((volume, i) => {
    if (memory > 0) luck = memory * luck + Math.sqrt(1 - memory ** 2) * normal()
    else if (i % rowsEach === 0) luck = normal()
    const own = memory > 0 || rowsEach === 1 ? luck : 0.8 * luck + 0.6 * normal()
    return volume * (0.5 + 0.2 * own)
  })
  return { over, under }
}

/** The ratio of sums, drawn again in such units: what `sql` does inside of the engine. `inTime`: the units are stretches of time. */
export const redrawnRatio = (
  { over, under }: Rows,
  codes: Int32Array,
  units: number,
  { below }: Random,
  inTime = false,
): Estimate => {
  const [a, b] = [new Float64Array(units), new Float64Array(units)]
  for (let i = 0; i < codes.length; i++) {
    a[codes[i]!]! += over[i]!
    b[codes[i]!]! += under[i]!
  }
  const draws = Array.from({ length: DRAWS }, () => {
    let [above, beneath] = [0, 0]
    for (let i = 0; i < units; i++) {
      const unit = below(units)
      above += a[unit]!
      beneath += b[unit]!
    }
    return above / beneath
  })
  const sum = (values: Float64Array) => values.reduce((all, each) => all + each, 0)
  const [above, beneath] = [sum(over), sum(under)]
  const without = Array.from(a, (own, unit) => (above - own) / (beneath - b[unit]!))
  const further = inTime ? scatterOf(without) : 1
  return bootstrapped({ value: above / beneath, draws, n: codes.length, units, of: 'units', further })
}

/** Of rows in time, one a step. */
export const redrawnInTime = (rows: Rows, source: Random): Estimate | undefined => {
  const stretches = stretchesOf(timesOf(Int32Array.from(rows.over.keys())))
  return stretches === undefined ? undefined : redrawnRatio(rows, stretches.codes, stretches.count, source, true)
}

/**
 * Five rows an entity, which share half of their variance. The model of a fold knows the entities of the other folds: it says
 * their shrunken mean, and of an entity that it has never seen the mean of all.
 */
export const entityFolds = (entities: number, k: number, by: 'entity' | 'row', { normal, below }: Random): Sample => {
  const [each, n] = [5, 5 * entities]
  const shared = Float64Array.from({ length: entities }, () => normal())
  const entity = Int32Array.from({ length: n }, (_, i) => Math.floor(i / each))
  const y = Float64Array.from(entity, (e) => shared[e]! + normal())
  const fold = Int32Array.from({ length: n }, (_, i) => (by === 'row' ? below(k) : entity[i]! % k))
  const said = y.map((_, i) => {
    let [all, sum, known, own] = [0, 0, 0, 0]
    for (let j = 0; j < n; j++) {
      if (fold[j] === fold[i]) continue
      all++
      sum += y[j]!
      if (entity[j] !== entity[i]) continue
      known++
      own += y[j]!
    }
    return known > 0 ? own / (known + 1) : sum / all
  })
  return regressionSample(y, said, { fold, entity })
}

/** Of a model that has learnt from `entities` others, on an entity that it has not seen. */
export const onNewEntities = (entities: number): number => 2 + 1.2 / entities

export const statements = (): void => {
  heading('A statement of one’s own (`sql`, a ratio of sums), drawn again')
  const table = (name: string, sizes: readonly number[], draw: (n: number, source: Random) => Estimate | undefined) => {
    for (const n of sizes) {
      const [source, tally] = [random('statements', name, n), fresh()]
      for (let i = 0; i < REPEATS; i++) {
        const estimate = draw(n, source)
        if (estimate !== undefined) count(tally, estimate, 0.5)
      }
      row(name, n, 0.5, tally)
    }
  }
  table('rows', [50, 200, 1000], (n, source) =>
    redrawnRatio(
      ratioWorld(n, source),
      Int32Array.from({ length: n }, (_, i) => i),
      n,
      source,
    ),
  )
  table('entities of 5 rows', [50, 200, 1000], (n, source) =>
    redrawnRatio(
      ratioWorld(n, source, 0, 5),
      Int32Array.from({ length: n }, (_, i) => Math.floor(i / 5)),
      n / 5,
      source,
    ),
  )
  for (const memory of [0.3, 0.6, 0.8])
    table(`stretches of time, memory ${memory}`, [60, 100, 365, 1000], (n, source) =>
      redrawnInTime(ratioWorld(n, source, memory), source),
    )
}

export const folds = (): void => {
  heading('Five folds of rows of entities: mean squared error on entities that are new')
  for (const by of ['entity', 'row'] as const)
    for (const entities of [20, 50]) {
      const [source, tally] = [random('entity folds', by, entities), fresh()]
      const truth = onNewEntities(0.8 * entities)
      for (let i = 0; i < REPEATS; i++)
        count(tally, measure('mse', entityFolds(entities, 5, by, source)) as Estimate | Undefined, truth)
      row(by === 'entity' ? 'folds by entity' : 'folds by row, which are left undecided', 5 * entities, truth, tally)
    }
}
