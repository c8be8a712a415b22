/** The candidate and the baseline, each behind a server that is ready: started here, or told of by its address. */
import { resolve } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { relativePath, shownPath } from '@sea-trials/schema/policy/paths'
import type { ModelSource, Policy } from '@sea-trials/schema/policy/policy'
import { answerReader } from '@sea-trials/serving/load/expected'
import { LoadGenerator } from '@sea-trials/serving/load/generator'
import { buildMessages } from '@sea-trials/serving/load/messages'
import type { Answers, Feature, Model, Protocol } from '@sea-trials/serving/model'
import type { RunningServer } from '@sea-trials/serving/process'
import type { Engine, Table } from '@sea-trials/tables/engine'
import { featuresOf } from '../data/features.ts'
import { openPredictions } from '../quality/scoring.ts'
import { drawRows, offlineAnswers } from './rows.ts'
import { toldAnswers } from './told.ts'

export interface Side {
  readonly name: 'candidate' | 'baseline'
  readonly generator: LoadGenerator
  /** A request without a whole answer after it counts as this slow. */
  readonly timeoutMs: number
  /** Whether there are answers to compare with. */
  readonly isChecked: boolean
  /** `executed`: the server was started here, for the model's file. */
  readonly evidence: 'executed' | 'claimed'
  /** Who serves, for a sentence. */
  readonly server: 'own' | 'started' | 'told'
  /** From the server's start to its first answer that it is ready. */
  readonly startedInMs?: number
  /** Throws when the server has ended by itself. */
  readonly check: () => void
  readonly stop: () => Promise<void>
}

export interface SideOptions {
  readonly policy: Policy
  readonly engine: Engine
  readonly table: Table
  /** Of the rows that are drawn. */
  readonly seed: string
  readonly name: Side['name']
  readonly source: Partial<ModelSource>
  readonly timeoutMs: number
}

/** Opens one side. Throws where nothing can be served, and what starting, reading and asking throw; nothing is left running then. */
export async function openSide(options: SideOptions): Promise<Side> {
  const { policy, source, name, timeoutMs } = options
  const url = name === 'candidate' ? (policy.serving?.url ?? source.url) : source.url
  const model = source.onnx === undefined ? undefined : resolve(policy.root, source.onnx)
  const start = policy.serving?.start
  if (url === undefined && model === undefined && (start === undefined || name === 'baseline'))
    throw new SeaTrialsError(
      'bad-input',
      `nothing says how the ${name} is served`,
      name === 'candidate' ? 'Name `model`, `url`, or `start`.' : 'Name an `onnx` file or a `url` under `baseline:`.',
      source.at,
    )
  // Opened first: a file that is no model is told so, not met as a server that does not come up.
  const offline = model === undefined ? undefined : await openOffline(policy, model)
  const { startServer } = await import('@sea-trials/serving/process')
  const protocol = await protocolOf(policy, url === undefined && start === undefined)
  let server: RunningServer | undefined
  try {
    if (url === undefined) {
      const how = start === undefined ? await ownServer(policy) : { command: start }
      const readyMs = policy.serving?.readyMs ?? 60_000
      server = await startServer({ ...how, model: model ?? '', cwd: policy.root, protocol, readyMs })
    } else {
      const { untilReady } = await import('@sea-trials/serving/ready')
      await untilReady([url], protocol, policy.serving?.readyMs ?? 60_000)
    }
    const running = server
    const load = await prepare(options, url ?? running!.url, protocol, offline)
    return {
      name,
      ...load,
      timeoutMs,
      evidence: running === undefined || model === undefined ? 'claimed' : 'executed',
      server: url !== undefined ? 'told' : start === undefined ? 'own' : 'started',
      ...(running === undefined ? {} : { startedInMs: running.startedInMs }),
      check: () => running?.check(),
      stop: async () => {
        load.generator.close()
        await running?.stop()
      },
    }
  } catch (error) {
    await server?.stop()
    throw error
  } finally {
    await offline?.close()
  }
}

async function openOffline(policy: Policy, file: string): Promise<Model> {
  const { openOnnx } = await import('@sea-trials/serving/onnx')
  const { positive } = policy.columns
  const shown = shownPath(policy, relativePath(policy.root, file))
  return await openOnnx(file, { shown, ...(policy.task !== 'binary' || positive === undefined ? {} : { positive }) })
}

async function protocolOf(policy: Policy, isOurs: boolean): Promise<Protocol> {
  const protocols = await import('@sea-trials/serving/protocols/protocol')
  const name = isOurs ? 'open-inference' : (policy.serving?.protocol ?? 'open-inference')
  return protocols.protocolOf(name, policy.model)
}

async function ownServer(policy: Policy) {
  const own = await import('@sea-trials/serving/own-server')
  const { positive } = policy.columns
  const isBinary = policy.task === 'binary' && positive !== undefined
  return own.ownServer({ name: policy.model, ...(isBinary ? { positive } : {}) })
}

/** Asks the server one row first: one that answers nonsense is an error with its reason, not a load of failures. */
async function prepare(options: SideOptions, url: string, protocol: Protocol, offline: Model | undefined) {
  const { policy, engine, table, seed, source, timeoutMs } = options
  const { openHttp } = await import('@sea-trials/serving/http')
  const otherwise = offline?.features ?? featuresOf(policy, table)
  const model = await openHttp({ url, protocol, timeoutMs, otherwise })
  try {
    const columns = [...new Set(names(model.features).concat(names(offline?.features ?? [])))]
    const rows = await drawRows(engine, table, columns, policy, seed)
    await model.predict([rows[0]!.values])
    const expected = await expectedOf(options, rows, offline)
    const generator = new LoadGenerator({
      url: new URL(url),
      messages: buildMessages(
        new URL(url),
        protocol,
        rows.map(({ values }) => values),
        model.features,
      ),
      timeoutMs,
      read: answerReader(protocol, expected),
    })
    return { generator, isChecked: expected !== undefined, source }
  } finally {
    await model.close()
  }
}

const names = (features: readonly Feature[]) => features.map(({ name }) => name)

async function expectedOf(
  { policy, engine, table, source }: SideOptions,
  rows: Awaited<ReturnType<typeof drawRows>>,
  offline: Model | undefined,
): Promise<Answers | undefined> {
  if (offline !== undefined) return await offlineAnswers(offline, rows, source.threshold ?? 0.5)
  if (source.predictions === undefined) return undefined
  const told = await openPredictions(engine, policy, source.predictions, 'predictions')
  return await toldAnswers(engine, policy, told, table, rows)
}
