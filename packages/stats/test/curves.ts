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

/** Three cycles, each of which begins a tenth higher than it ends. */
const restarted: Shape = shape((x) => 0.5 + 0.5 * Math.exp(-x / 0.05) + 0.05 * (1 - ((3 * x) % 1 || (x > 0 ? 1 : 0))))

export const CURVES: Readonly<Record<string, Shape>> = {
  flat: shape(() => 0.5),
  'falls, then flat': rising(0),
  'still falling': shape((x) => 0.5 + 0.5 * Math.exp(-3 * x)),
  'falls in two steps': shape((x) => (x < 1 / 3 ? 1 : x < 2 / 3 ? 0.7 : 0.5)),
  'three warm restarts': restarted,
  'rises all along, by 10 %': shape((x) => 0.5 + 0.05 * x),
  'rises by 5 %': rising(0.05),
  'rises by 10 %': rising(0.1),
  'rises by 20 %': rising(0.2),
  'rises by 40 %': rising(0.4),
  'jumps by 50 %, and stays': shape((x) => (x < 0.6 ? 0.5 : 0.75)),
}

/** A curve with normal noise of a spread, in which neighbours correlate; by 1 it is a random walk. */
export function noisy(shape: Shape, n: number, spread: number, correlation: number, normal: () => number): number[] {
  let noise = correlation < 1 ? normal() : 0
  const fresh = correlation < 1 ? Math.sqrt(1 - correlation ** 2) : 1
  return shape(n).map((value, i) => {
    if (i > 0) noise = correlation * noise + fresh * normal()
    return value + spread * noise
  })
}

/** What early stopping leaves of a run: it ends when `patience` steps have brought no new best, at ten steps at the earliest. */
export function stoppedEarly(values: readonly number[], patience: number): readonly number[] {
  let best = 0
  for (let i = 1; i < values.length; i++) {
    if ((values[i] as number) < (values[best] as number)) best = i
    if (i - best >= patience && i >= 9) return values.slice(0, i + 1)
  }
  return values
}
