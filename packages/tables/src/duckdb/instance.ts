/** One locked instance: no network, no extension, no file but those it was made for, no setting changed afterwards. */
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { availableParallelism, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection, DuckDBDataChunk, DuckDBInstance } from '@duckdb/node-api'
import { firstLineOf, SeaTrialsError } from '@sea-trials/schema/error'
import { placeBinding } from '../binding.ts'
import type { NumberFile } from '../engine.ts'
import { engineError } from './errors.ts'
import { openScratch } from './scratch.ts'
import { list } from './sql.ts'

export interface InstanceOptions {
  readonly files: readonly string[]
  readonly threads?: number
  /** Bytes beyond which the engine spills; unless said, a quarter of the machine's. */
  readonly memory?: number
  /** Told every second how far a statement is, 0 to 1, once it takes longer than that. */
  readonly progress?: (share: number) => void
}

/** Milliseconds. */
const PROGRESS_EVERY = 1000

async function loadDuckDB(): Promise<typeof DuckDBInstance> {
  await placeBinding()
  try {
    return (await import('./load.ts')).DuckDBInstance
  } catch (error) {
    throw new SeaTrialsError(
      'engine-unavailable',
      `this system cannot load the engine: ${firstLineOf(error)}`,
      'On Linux it needs glibc 2.25 or newer, or musl.',
      undefined,
      { cause: error },
    )
  }
}

/** Beyond it the engine spills to its temporary folder. A quarter of the machine, so that two gates fit side by side. */
const mostMemory = (): number => Math.min(Math.max(totalmem() / 4, 512e6), 4e9)

const threadsOf = ({ threads }: Partial<InstanceOptions>): number => threads ?? availableParallelism()

export class Instance {
  readonly files: ReadonlySet<string>
  readonly threads: number
  readonly #options: InstanceOptions
  readonly #database: DuckDBInstance
  readonly #connection: DuckDBConnection
  readonly #temporary: string
  /** What the engine's threads work at. */
  readonly #running = new Set<Promise<unknown>>()
  readonly #smaller = new Set<Instance>()
  readonly #scratches: NumberFile[] = []
  #spilled = 0
  #closed = false

  private constructor(
    options: InstanceOptions,
    database: DuckDBInstance,
    connection: DuckDBConnection,
    temporary: string,
  ) {
    this.files = new Set(options.files)
    this.threads = threadsOf(options)
    this.#options = options
    this.#database = database
    this.#connection = connection
    this.#temporary = temporary
  }

  static async create(options: InstanceOptions): Promise<Instance> {
    const Database = await loadDuckDB()
    const temporary = join(tmpdir(), `sea-trials-${process.pid}-${randomUUID()}`)
    try {
      const database = await Database.create(':memory:', {
        threads: String(threadsOf(options)),
        memory_limit: `${Math.round(Math.min(options.memory ?? Infinity, mostMemory()) / 1e6)}MB`,
        autoinstall_known_extensions: 'false',
        autoload_known_extensions: 'false',
        temp_directory: temporary,
      })
      const connection = await database.connect()
      // Order matters: after the last two nothing can be allowed any more. Folders are never allowed: they would be writable.
      await connection.run(
        `SET GLOBAL TimeZone = 'UTC'; SET enable_progress_bar = true; SET enable_progress_bar_print = false; ` +
          // Statements over each column by itself would hold as many copies of what stands at the end of a file.
          `SET progress_bar_time = 0; SET parquet_metadata_cache = true; SET allowed_paths = ${list(options.files)}; ` +
          // The system caches files as it is; the engine would keep bytes of each column of every group of rows.
          'SET enable_external_file_cache = false; SET enable_external_access = false; SET lock_configuration = true',
      )
      return new Instance(options, database, connection, temporary)
    } catch (error) {
      throw engineError(error, options.files)
    }
  }

  /** Runs one statement and returns its rows as arrays; for small answers. */
  async rows(sql: string): Promise<readonly (readonly unknown[])[]> {
    try {
      return await this.raw(sql)
    } catch (error) {
      throw engineError(error, [...this.files])
    }
  }

  /** The same, with the engine's own error, for who knows better what it means. */
  async raw(sql: string): Promise<readonly (readonly unknown[])[]> {
    const watch = setInterval(() => this.#tell(this.#connection), PROGRESS_EVERY)
    try {
      return await this.#run(async () => {
        const result = await this.#connection.run(sql)
        return (await result.getRows()) as readonly (readonly unknown[])[]
      })
    } finally {
      clearInterval(watch)
    }
  }

  #tell({ progress: { percentage } }: DuckDBConnection): void {
    // Negative where the engine does not know.
    if (percentage >= 0) this.#options.progress?.(Math.min(1, percentage / 100))
  }

  /** Chunks of at most 2048 rows, in order; over a connection of its own, so that other statements may run meanwhile. */
  async *chunks(sql: string): AsyncGenerator<DuckDBDataChunk> {
    const connection = await this.#database.connect()
    let told = Date.now()
    try {
      const result = await this.#run(() => connection.stream(sql))
      for (;;) {
        const chunk = await this.#run(() => result.fetchChunk())
        if (chunk === null || chunk.rowCount === 0) return
        // A timer would outlive a reader that stops half-way.
        if (Date.now() - told >= PROGRESS_EVERY) {
          told = Date.now()
          this.#tell(connection)
        }
        yield chunk
      }
    } catch (error) {
      throw engineError(error, [...this.files])
    } finally {
      connection.closeSync()
    }
  }

  /** Work on a connection of its own: what it makes there that is temporary goes with it. */
  async apart<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const connection = await this.#database.connect()
    try {
      return await this.#run(() => work(connection))
    } finally {
      connection.closeSync()
    }
  }

  /** Work on an instance of its own that holds less, for statements that put aside a share of all that there is. */
  async withLess<T>(files: readonly string[], memory: number, work: (smaller: Instance) => Promise<T>): Promise<T> {
    const smaller = await Instance.create({ ...this.#options, files, memory })
    this.#smaller.add(smaller)
    try {
      return await this.#run(() => work(smaller))
    } finally {
      this.#smaller.delete(smaller)
      await smaller.close()
    }
  }

  /** Where a statement may write rows that are not held: in the folder to which the engine itself spills, and gone with it. */
  spillPath(extension: string): string {
    mkdirSync(this.#temporary, { recursive: true, mode: 0o700 })
    return join(this.#temporary, `${this.#spilled++}.${extension}`)
  }

  /** A file of numbers, in the folder to which the engine itself spills. */
  scratch(): NumberFile {
    const file = openScratch(this.#temporary, `${this.#scratches.length}.numbers`)
    this.#scratches.push(file)
    return file
  }

  async #run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new Error('the engine was closed')
    const running = work()
    this.#running.add(running)
    try {
      return await running
    } finally {
      this.#running.delete(running)
    }
  }

  /** Stops what still runs, and waits for it: a connection that goes away under a statement locks its thread up, and with it the process. */
  async close(): Promise<void> {
    this.#stop()
    for (const smaller of this.#smaller) smaller.#stop()
    await Promise.allSettled(this.#running)
    this.#connection.closeSync()
    this.#database.closeSync()
    for (const file of this.#scratches) file.close()
    await rm(this.#temporary, { recursive: true, force: true })
  }

  #stop(): void {
    this.#closed = true
    this.#connection.interrupt()
  }
}
