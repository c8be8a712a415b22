import type { Engine } from '@sea-trials/tables/engine'

export interface Tables {
  /** The one engine of a run; its binding is found, or fetched, when the first gate asks for it. */
  readonly engine: () => Promise<Engine>
  readonly close: () => Promise<void>
}

export function openTables(): Tables {
  let opening: Promise<Engine> | undefined
  return {
    engine: () => {
      opening ??= import('@sea-trials/tables/duckdb/engine').then(({ openEngine }) => openEngine())
      return opening
    },
    close: async () => {
      // An engine that never opened said so to the gate that asked.
      const engine = await opening?.catch(() => undefined)
      await engine?.close()
    },
  }
}
