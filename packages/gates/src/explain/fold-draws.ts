/**
 * Rows of folds drawn again. Fold by fold they would bring the noise of their rows twice, that which lies in what each fold shows at
 * hand and that of the draw, and the folds of a draw would differ by more than folds do.
 */
import { oncePer, type Sample } from '@sea-trials/stats/quality/sample'
import type { Random } from '@sea-trials/stats/random'
import type { Material } from '../quality/material.ts'
import type { Rows } from '../quality/rows.ts'
import { listsBy } from './deal.ts'

/** The candidate's answers to the rows that are judged, where these hang together by nothing but the fold whose model answered them. */
export async function foldedOf(material: Material, rows: Rows): Promise<Sample | undefined> {
  const isOfFolds = material.policy.columns?.fold !== undefined && rows === (await material.rows())
  if (!isOfFolds || rows.times !== undefined || rows.entities !== undefined || rows.truth.task === 'ranking')
    return undefined
  const { sample } = await material.candidate(rows)
  return sample.folds === undefined ? undefined : sample
}

/** Rows that were drawn, and the fold of each. */
export interface FoldsDrawn {
  readonly at: Uint32Array
  readonly picks: Int32Array
}

/**
 * As many folds as there are, each with as many rows of a label as a draw of its own rows brings: one that has no positive has none in any
 * draw. The answers come from a fold that is picked with replacement with a chance by which folds differ as at hand, and otherwise from any.
 * `places`: positions of the sample's rows.
 */
export function foldsDrawn(sample: Sample, places: Uint32Array, random: Random, share: number): FoldsDrawn {
  const folds = rowsByFold(sample)
  const own = ownShare(sample)
  const { all, of } = rowsByLabel(sample)
  const one = (rows: readonly number[]): number => rows[random.below(rows.length)] as number
  const at: number[] = []
  const picks: number[] = []
  for (const [fold, rows] of folds.entries()) {
    const picked = random.below(folds.length)
    const wanted = Math.max(1, Math.round(rows.length * share))
    for (let i = 0; i < wanted; i++) {
      const label = labelOf(sample, one(rows))
      const from = random.uniform() < own ? of[picked]?.get(label) : undefined
      at.push(places[one(from ?? (all.get(label) as readonly number[]))] as number)
      picks.push(fold)
    }
  }
  return { at: Uint32Array.from(at), picks: Int32Array.from(picks) }
}

const rowsByFold = oncePer(({ folds }: Sample): readonly (readonly number[])[] => {
  const { codes, count } = folds as NonNullable<Sample['folds']>
  const lists = Array.from({ length: count }, (): number[] => [])
  for (const [row, fold] of codes.entries()) lists[fold]?.push(row)
  return lists
})

const labelOf = (sample: Sample, row: number): number =>
  sample.task === 'binary' || sample.task === 'multiclass' ? (sample.label[row] as number) : 0

const rowsByLabel = oncePer((sample: Sample) => {
  const by = (rows: readonly number[]) => listsBy(Uint32Array.from(rows), (row) => labelOf(sample, row))
  const folds = rowsByFold(sample)
  return { all: by(folds.flat()), of: folds.map(by) }
})

/** The chance with which a row of a draw comes from the fold that was picked: folds then differ by what is their own. */
const ownShare = oncePer((sample: Sample): number => {
  const { count } = sample.folds as NonNullable<Sample['folds']>
  const apart = foldsApart(sample)
  // Picked with replacement, folds spread about their own mean.
  return apart === undefined ? 1 : Math.sqrt(Math.min(1, (apart * count) / (count - 1)))
})

/**
 * A fold's mean of a row's loss has a variance between folds, of which a part is that of its rows, which are drawn anew. The rest as a share
 * of it: 1 - 1 / F, nothing where folds differ by no more than their rows make them (the
 * moment estimate of a random effect; DerSimonian and Laird 1986). Undefined of tasks whose rows have no loss. `other`: a model that it is compared with.
 */
export function foldsApart(sample: Sample, other?: Sample): number | undefined {
  const [own, theirs] = [lossOf(sample), other && lossOf(other)]
  if (own === undefined) return undefined
  const loss = theirs === undefined ? own : (row: number): number => own(row) - theirs(row)
  const folds = rowsByFold(sample)
  let [between, within, all] = [0, 0, 0]
  for (let row = 0; row < sample.n; row++) all += loss(row) / sample.n
  for (const rows of folds) {
    const mean = rows.reduce((sum, row) => sum + loss(row), 0) / rows.length
    between += (rows.length * (mean - all) ** 2) / (folds.length - 1)
    for (const row of rows) within += (loss(row) - mean) ** 2 / (sample.n - folds.length)
  }
  return between > within ? 1 - within / between : 0
}

/** The variance over data sets as a share of that over draws of `share` of the rows: what is the folds' own has no part in it. */
export const varianceOfAll = (share: number, apart: number): number => 1 / (apart + (1 - apart) / share)

/** How wrong a row's answer is; undefined of tasks whose rows have no loss of their own. */
function lossOf(sample: Sample): ((row: number) => number) | undefined {
  const { task, label } = sample
  if (task === 'multilabel' || task === 'ranking') return undefined
  if (task === 'regression' || task === 'forecasting')
    return (row) => Math.abs((label[row] as number) - (sample.prediction[row] as number))
  const score = task === 'binary' ? sample.score : undefined
  if (score !== undefined) return (row) => ((label[row] as number) - (score[row] as number)) ** 2
  return (row) => (sample.prediction?.[row] === label[row] ? 0 : 1)
}
