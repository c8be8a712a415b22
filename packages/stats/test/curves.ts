/** Validation curves whose course is known. */

/** The losses of a run of `n` steps; they end at about a half. */
export type Shape = (n: number) => readonly number[]

const shape =
  (at: (x: number) => number): Shape =>
  (n) =>
    Array.from({ length: n }, (_, i) => at(i / (n - 1)))

/** Falls to a half within a quarter of the run, and from 40 % of the run on rises by a share of it. */
const rising = (share: number): Shape =>
  shape((x) => 0.5 + 1.5 * Math.exp(-x / 0.05) + 0.5 * share * Math.max(0, (x - 0.4) / 0.6))

export const CURVES: Readonly<Record<string, Shape>> = {
  flat: shape(() => 0.5),
  'falls, then flat': rising(0),
  'still falling': shape((x) => 0.5 + 0.5 * Math.exp(-3 * x)),
  'rises by 5 %': rising(0.05),
  'rises by 10 %': rising(0.1),
  'rises by 20 %': rising(0.2),
  'rises by 40 %': rising(0.4),
}

/** A curve with normal noise of a spread, in which neighbours correlate. */
export function noisy(shape: Shape, n: number, spread: number, correlation: number, normal: () => number): number[] {
  let noise = normal()
  return shape(n).map((value, i) => {
    if (i > 0) noise = correlation * noise + Math.sqrt(1 - correlation ** 2) * normal()
    return value + spread * noise
  })
}
