/** The one module that touches DuckDB's package; imported dynamically, once the native binding is in place. */
export { DuckDBInstance, StatementType } from '@duckdb/node-api'
