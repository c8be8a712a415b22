/** Nearest rows by several columns. */

export interface Places {
  readonly values: Float64Array
  /** Numbers are apart by their distance; other codes by 1 where they differ. */
  readonly isNumber: boolean
}

/** The `k` nearest others of a row, Euclidean; the first of those that are equally near. */
export const nearest = (columns: readonly Places[], row: number, k: number): readonly number[] => {
  const n = columns[0]?.values.length ?? 0
  const near: { readonly at: number; readonly distance: number }[] = []
  for (let other = 0; other < n; other++) {
    if (other === row) continue
    let distance = 0
    for (const { values, isNumber } of columns) {
      const apart = values[other]! - values[row]!
      distance += isNumber ? apart * apart : apart === 0 ? 0 : 1
    }
    if (near.length === k && distance >= near[k - 1]!.distance) continue
    let place = near.length
    while (place > 0 && near[place - 1]!.distance > distance) place--
    near.splice(place, 0, { at: other, distance })
    if (near.length > k) near.pop()
  }
  return near.map(({ at }) => at)
}
