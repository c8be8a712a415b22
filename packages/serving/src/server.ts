/** Our own server: an ONNX model over the Open Inference Protocol v2 and over MLflow's /invocations. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Model } from './model.ts'
import { type OnnxOptions, openOnnx } from './onnx.ts'
import { excerpt } from './printable.ts'
import { BadRequest, describeModel, readInfer, readInvocations, writeInfer, writeInvocations } from './server-bodies.ts'

export interface ModelServerOptions extends OnnxOptions {
  /** The ONNX file. */
  readonly model: string
  /** 0 or left out: a free one. */
  readonly port?: number
  /** 127.0.0.1 unless said. */
  readonly host?: string
  /** The name of the model in the paths of the Open Inference Protocol; left out: the file's, without `.onnx`. */
  readonly name?: string
}

export interface ModelServer {
  readonly url: string
  readonly name: string
  readonly close: () => Promise<void>
}

const mostBytes = 16 * 1024 * 1024

/**
 * Serves a model. Ready when the promise resolves.
 * Throws `missing-file` and `bad-model` as `openOnnx`, `port-in-use`, and `bad-input` for a host that is not this machine's.
 */
export async function startModelServer(options: ModelServerOptions): Promise<ModelServer> {
  const model = await openOnnx(options.model, options)
  const name = options.name ?? basename(options.model).replace(/\.onnx$/, '')
  const server = createServer((request, response) => {
    answer(model, name, request).then(
      ({ status, body }) => send(response, status, body),
      (error: unknown) => send(response, statusOf(error), { error: messageFor(error) }),
    )
  })
  const { port = 0, host = '127.0.0.1' } = options
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, host, resolve)
    })
  } catch (error) {
    await model.close()
    throw cannotListen(error, host, port)
  }
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`,
    name,
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
      await model.close()
    },
  }
}

interface Reply {
  readonly status: number
  readonly body: unknown
}

async function answer(model: Model, name: string, request: IncomingMessage): Promise<Reply> {
  const path = (request.url ?? '/').split('?')[0]!
  const found = route(path, name)
  if (found === undefined) throw new BadRequest(404, `there is no ${excerpt(path)} here; the model is called ${name}`)
  if (request.method !== (found === 'infer' || found === 'invocations' ? 'POST' : 'GET'))
    throw new BadRequest(405, `${excerpt(request.method ?? '')} is not for ${excerpt(path)}`)
  switch (found) {
    case 'live':
      return { status: 200, body: { live: true } }
    case 'ready':
      return { status: 200, body: { name, ready: true } }
    case 'ping':
      return { status: 200, body: undefined }
    case 'server':
      return { status: 200, body: { name: 'sea-trials', version: '1', extensions: [] } }
    case 'model':
      return { status: 200, body: describeModel(model, name) }
    case 'infer': {
      const { rows, id } = readInfer(await readJson(request), model.features)
      return { status: 200, body: writeInfer(await model.predict(rows), name, id) }
    }
    case 'invocations': {
      const rows = readInvocations(await readJson(request), model.features)
      return { status: 200, body: writeInvocations(await model.predict(rows)) }
    }
  }
}

function route(path: string, name: string) {
  switch (path) {
    case '/v2':
      return 'server'
    case '/v2/health/live':
      return 'live'
    case '/v2/health/ready':
      return 'ready'
    case '/ping':
    case '/health':
      return 'ping'
    case '/invocations':
      return 'invocations'
  }
  const prefix = `/v2/models/${encodeURIComponent(name)}`
  if (!path.startsWith(prefix)) return undefined
  switch (path.slice(prefix.length).replace(/^\/versions\/1(?=\/|$)/, '')) {
    case '':
      return 'model'
    case '/ready':
      return 'ready'
    case '/infer':
      return 'infer'
  }
  return undefined
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const type = request.headers['content-type'] ?? 'application/json'
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new BadRequest(415, 'the body must be application/json')
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > mostBytes) throw new BadRequest(413, 'the body is larger than 16 MB')
    parts.push(part)
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch {
    throw new BadRequest(400, 'the body is no JSON')
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = body === undefined ? '\n' : JSON.stringify(body)
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
  // What is left of a body that was refused is not read: the connection cannot be used again.
  response.writeHead(status, status === 413 ? { ...headers, connection: 'close' } : headers).end(text)
}

/** Rows that the model does not take are the client's fault; anything else is ours. */
const statusOf = (error: unknown): number =>
  error instanceof BadRequest ? error.status : error instanceof SeaTrialsError ? 400 : 500

const messageFor = (error: unknown): string =>
  error instanceof BadRequest || error instanceof SeaTrialsError ? error.message : 'internal error'

function cannotListen(error: unknown, host: string, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE')
    return new SeaTrialsError(
      'port-in-use',
      `port ${port} of ${host} is in use`,
      'Stop what listens there, name another port, or name none and a free one is taken.',
    )
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EACCES')
    return new SeaTrialsError(
      'bad-input',
      `cannot listen on port ${port} of ${excerpt(host)}: ${code}`,
      'Name a host of this machine, and a port above 1023.',
    )
  return error
}
