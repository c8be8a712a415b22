/** Writes JSON lines of ours as Parquet. An instance of its own: those that read data may not write. */
import { Instance } from './duckdb/instance.ts'
import { text } from './duckdb/sql.ts'

/** `columns`: the engine's types by name, in order; keys that a line lacks are null. Replaces `to`. Throws as the engine does. */
export async function toParquet(from: string, to: string, columns: Readonly<Record<string, string>>): Promise<void> {
  const instance = await Instance.create({ files: [from, to] })
  try {
    const types = Object.entries(columns).map(([name, type]) => `${text(name)}: ${text(type)}`)
    const read = `read_json(${text(from)}, format = 'newline_delimited', columns = {${types.join(', ')}}, maximum_object_size = 67108864)`
    await instance.rows(`COPY (SELECT * FROM ${read}) TO ${text(to)} (FORMAT parquet, USE_TMP_FILE false)`)
  } finally {
    await instance.close()
  }
}
