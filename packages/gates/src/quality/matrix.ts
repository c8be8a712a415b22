/** Row-major, rows x columns: how samples hold scores and marks of several classes, labels or quantiles. */
export function sideBySide<T extends Float64Array | Uint8Array>(
  columns: readonly T[],
  Values: new (length: number) => T,
): T {
  const width = columns.length
  const values = new Values(width * (columns[0]?.length ?? 0))
  for (const [k, column] of columns.entries())
    for (let row = 0; row < column.length; row++) values[row * width + k] = column[row] as number
  return values
}
