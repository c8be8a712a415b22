/** What chance starts from: the data and what is drawn of them. A line is told the same whatever lines and policy stand around it. */
import { type Random, random } from '@sea-trials/stats/random'
import type { Rows } from '../quality/rows.ts'
import { TRAINING } from '../quality/sources.ts'

/** A generator of its own for each thing that is drawn of a data set. */
export type Luck = (rows: Rows, ...what: readonly (string | number)[]) => Random

/** `seed`: of the rows that are judged, by their digest; whatever the policy calls them. */
export const luckOf =
  (seed: string, judged: Rows): Luck =>
  (rows, ...what) =>
    random('explain', seed, rows === judged ? 'judged' : roleOf(rows), ...what)

const roleOf = ({ name }: Rows): string => (TRAINING.includes(name) ? 'training' : name)
