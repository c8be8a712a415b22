/** Largest count first, then by code points: the same order on every machine. */
export const inOrderOf = ([a, m]: readonly [string, number], [b, n]: readonly [string, number]): number =>
  n - m || (a < b ? -1 : a > b ? 1 : 0)
