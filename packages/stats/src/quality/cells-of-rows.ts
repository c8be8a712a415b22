/** Several answers of a row (one a class, one a label) as rows of their own, which hang together as much as one row does. */
import type { Rows } from './sample.ts'

/** Each row `width` times over, next to each other. Without entities and times the row itself is what they belong to. */
export const cellsOfRows = ({ n, weight, entities, times }: Rows, width: number): Rows => {
  const repeated = <T extends Int32Array | Float64Array>(values: T): T => {
    const into = new (values.constructor as new (length: number) => T)(n * width)
    for (let row = 0, cell = 0; row < n; row++) for (let k = 0; k < width; k++) into[cell++] = values[row]!
    return into
  }
  // Cells of one row have one time, which alone would do; several rows of one time are one step as well.
  const together = entities ?? (times ? undefined : rowsAlone(n))
  return {
    n: n * width,
    ...(weight ? { weight: repeated(weight) } : {}),
    ...(together ? { entities: { ...together, codes: repeated(together.codes) } } : {}),
    ...(times ? { times: { ...times, steps: repeated(times.steps) } } : {}),
  }
}

const rowsAlone = (n: number) => {
  const codes = Int32Array.from({ length: n }, (_, row) => row)
  return { codes, count: n, made: codes }
}
