/** What is known of rows besides labels and answers, as they come with the data. */
import { type Entities, entitiesOf } from '../entity.ts'
import { oncePer } from '../once.ts'
import { timesOf } from '../time.ts'
import type { Rows } from './rows.ts'

export interface RowFacts {
  readonly weight?: Float64Array
  /** Any integer codes; negative is null, an entity of its own. */
  readonly entity?: Int32Array
  /** Any integer codes that ascend in time; rows of one time share one. */
  readonly time?: Int32Array
  /** Any integer codes. */
  readonly fold?: Int32Array
  readonly single?: boolean
}

/** Candidate and baseline answer the same rows. */
const entitiesIn = oncePer((codes: Int32Array): Entities => entitiesOf(codes))

export const facts = ({ weight, entity, time, fold, single }: RowFacts): Omit<Rows, 'n'> => ({
  ...(single ? { single } : {}),
  ...(weight === undefined ? {} : { weight }),
  ...(entity === undefined ? {} : { entities: entitiesIn(entity) }),
  ...(fold === undefined ? {} : { folds: entitiesOf(fold) }),
  ...(time === undefined ? {} : { times: timesOf(time) }),
})
