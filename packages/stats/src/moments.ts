/** Mean and spread of numbers, numerically stable. */
export interface Moments {
  readonly n: number
  readonly mean: number
  /** Sample variance, n - 1 below; 0 for one number. */
  readonly variance: number
}

/** Welford's recurrence. */
export const moments = (values: ArrayLike<number>): Moments => {
  let mean = 0
  let squares = 0
  for (let i = 0; i < values.length; i++) {
    const delta = values[i]! - mean
    mean += delta / (i + 1)
    squares += delta * (values[i]! - mean)
  }
  return { n: values.length, mean, variance: values.length > 1 ? squares / (values.length - 1) : 0 }
}
