/** What rows of a draw hang together by, and the models that answered them. */
import { entitiesOf } from '@sea-trials/stats/entity'
import type { Sample } from '@sea-trials/stats/quality/sample'
import type { Random } from '@sea-trials/stats/random'
import { timesOf } from '@sea-trials/stats/time'
import type { Rows } from '../quality/rows.ts'

/** What is drawn twice is two: entities, queries and times are those of the draw. */
export function withUnits(sample: Sample, { entities, times, truth }: Rows): Sample {
  return {
    ...sample,
    ...(entities === undefined ? {} : { entities: entitiesOf(entities) }),
    ...(times === undefined ? {} : { times: timesOf(times) }),
    ...(truth.task === 'ranking' ? { queries: entitiesOf(truth.queries) } : {}),
  } as Sample
}

/** Runs of a model that was trained several times are a draw, too: others would have come out as these have. */
export function withRuns(sample: Sample, rows: Rows, chance: () => Random): Sample {
  const { runs } = sample
  if (runs === undefined) return sample
  const { below } = chance()
  const own = runs.map((run) => withUnits(run, rows))
  const picked = own.map(() => own[below(own.length)] as Sample)
  return { ...(picked[0] as Sample), runs: picked } as Sample
}
