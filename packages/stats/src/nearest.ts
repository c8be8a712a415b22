/** Nearest rows by several columns. */
import { mixed } from './random.ts'

export interface Places {
  readonly values: Float64Array
  /** Numbers are apart by their distance; other codes by 1 where they differ. */
  readonly isNumber: boolean
}

interface Near {
  readonly at: number
  readonly distance: number
  readonly lot: number
}

/**
 * The `k` nearest others of a row, Euclidean, the nearest first. Of those equally near it is a lot that decides, the same each
 * time and another for each row: the first of the file would else be everybody's neighbours. `isOther`: who may be one.
 */
export const nearest = (
  columns: readonly Places[],
  row: number,
  k: number,
  isOther: (other: number) => boolean = () => true,
): readonly number[] => {
  const n = columns[0]?.values.length ?? 0
  const near: Near[] = []
  for (let other = 0; other < n; other++) {
    if (other === row || !isOther(other)) continue
    let distance = 0
    for (const { values, isNumber } of columns) {
      const apart = values[other]! - values[row]!
      distance += isNumber ? apart * apart : apart === 0 ? 0 : 1
    }
    const last = near[k - 1]
    if (last !== undefined && distance > last.distance) continue
    const found = { at: other, distance, lot: mixed(other ^ mixed(row)) }
    let place = near.length
    while (place > 0 && isBefore(found, near[place - 1]!)) place--
    near.splice(place, 0, found)
    if (near.length > k) near.pop()
  }
  return near.map(({ at }) => at)
}

const isBefore = (a: Near, b: Near): boolean => a.distance < b.distance || (a.distance === b.distance && a.lot < b.lot)
