import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openHttp } from '../src/http.ts'
import { openInference } from '../src/protocols/open-inference.ts'
import { type ModelServer, startModelServer } from '../src/server.ts'
import { fixture, oracle } from './support.ts'

let server: ModelServer
beforeAll(async () => {
  server = await startModelServer({ model: fixture('columns'), name: 'income model' })
})
afterAll(() => server.close())

const ask = async (path: string, init?: RequestInit) => {
  const response = await fetch(server.url + path, init)
  const text = await response.text()
  return { status: response.status, body: text.trim() === '' ? undefined : (JSON.parse(text) as unknown) }
}
const post = (path: string, body: unknown, type = 'application/json') =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const infer = '/v2/models/income%20model/infer'
const inputs = [
  { name: 'age', shape: [2, 1], datatype: 'FP32', data: [40, null] },
  { name: 'children', shape: [2, 1], datatype: 'INT64', data: [[1], [2]] },
  { name: 'region', shape: [2], datatype: 'BYTES', data: ['north', null] },
]
const first = oracle.columns!.rows[0]!
const split = { columns: ['region', 'extra', 'age', 'children'], data: [[first.region, 9, first.age, first.children]] }

describe('Open Inference Protocol', () => {
  test.each(['/v2/health/live', '/v2/health/ready', '/v2/models/income%20model/ready', '/v2'])('%s', async (path) => {
    expect((await ask(path)).status).toBe(200)
  })

  test('metadata describe the inputs', async () => {
    expect((await ask('/v2/models/income%20model/versions/1')).body).toMatchObject({
      name: 'income model',
      inputs: [
        { name: 'age', datatype: 'FP64', shape: [-1, 1] },
        { name: 'children', datatype: 'INT64' },
        { name: 'region', datatype: 'BYTES' },
      ],
    })
  })

  test('a batch, with nulls, nested or flat data, and its id', async () => {
    const { status, body } = await post(infer, { id: '42', inputs })
    expect(status).toBe(200)
    expect(body).toMatchObject({ id: '42', outputs: [{ name: 'score', datatype: 'FP64', shape: [2, 1] }] })
  })
})

describe('MLflow', () => {
  test.each(['/ping', '/health'])('%s', async (path) => {
    expect((await ask(path)).status).toBe(200)
  })

  test.each([
    ['dataframe_split, a column more than the model takes', { dataframe_split: split }],
    ['dataframe_records', { dataframe_records: [first] }],
    ['instances, records', { instances: [first] }],
    ['instances, lists in the model’s order', { instances: [[first.age, first.children, first.region]], params: {} }],
  ])('%s', async (_, body) => {
    const answer = await post('/invocations', body)
    expect(answer).toMatchObject({
      status: 200,
      body: { predictions: [expect.closeTo(oracle.columns!.answers[0]![1]!, 5)] },
    })
  })
})

describe('requests that cannot be answered', () => {
  const only = (change: object) => ({ inputs: [{ ...inputs[0], ...change }, ...inputs.slice(1)] })
  test.each<[string, string, unknown, string]>([
    ['no JSON', infer, '{', 'the body is no JSON'],
    ['nested too deep', infer, '['.repeat(200_000), 'the body is no JSON'],
    ['no object', infer, '[]', '`inputs` must be a list'],
    ['no inputs', infer, { inputs: [] }, '`inputs` must be a list'],
    ['an input without data', infer, only({ data: undefined }), 'needs `name`'],
    ['an input is missing', infer, { inputs: inputs.slice(1) }, 'the input `age` is missing'],
    [
      'an unknown input',
      infer,
      { inputs: [...inputs, { ...inputs[0], name: 'x\n::error::' }] },
      'no input `x ::error::`',
    ],
    ['fewer data than the shape', infer, only({ data: [1] }), 'do not have its shape'],
    ['a negative shape', infer, only({ shape: [-1, -2] }), 'do not have its shape'],
    ['a huge shape', infer, only({ shape: [1e15] }), 'do not have its shape'],
    ['other rows', infer, only({ shape: [1], data: [1] }), 'the inputs have 1 and 2 rows'],
    ['too wide', infer, only({ shape: [2, 2], data: [1, 2, 3, 4] }), 'must be 1 wide'],
    ['infinite', infer, JSON.stringify({ inputs }).replace('40', '1e999'), 'finite numbers'],
    ['objects as values', infer, only({ data: [{}, 1] }), 'finite numbers'],
    ['text for a number', infer, only({ data: ['a', 1] }), '`age`: the model takes numbers'],
    ['nothing', '/invocations', {}, 'exactly one of'],
    ['two forms', '/invocations', { dataframe_split: split, instances: [] }, 'exactly one of'],
    ['a ragged row', '/invocations', { dataframe_split: { ...split, data: [[1]] } }, 'row 1 of `data`'],
    ['a column twice', '/invocations', { dataframe_split: { columns: ['a', 'a'], data: [] } }, 'twice'],
    ['a prototype for a record', '/invocations', '{"instances":[{"__proto__":{"age":1}}]}', 'finite numbers'],
    ['a missing feature', '/invocations', { instances: [{ age: 1, children: 1 }] }, 'the feature `region`'],
    ['rows that are none', '/invocations', { instances: [7] }, 'row 1 is no record'],
  ])('%s', async (_, path, body, message) => {
    expect(await post(path, body)).toEqual({ status: 400, body: { error: expect.stringContaining(message) } })
    expect((await ask('/ping')).status).toBe(200)
  })

  test.each([
    ['another content type', () => post(infer, 'a,b', 'text/csv'), 415],
    ['another path', () => ask('/v2/models/income'), 404],
    ['a path that is no address', () => ask('//'), 404],
    ['another method', () => ask('/invocations'), 405],
    ['too large', () => post('/invocations', ' '.repeat(17 * 1024 * 1024)), 413],
  ])('%s', async (_, request, status) => {
    // A server that stops reading may close the connection before the client has read its answer.
    const answer = await request().catch(() => ({ status: 413 }))
    expect(answer.status).toBe(status)
    expect((await ask('/ping')).status).toBe(200)
  })

  test('bytes that are no HTTP', async () => {
    const { hostname, port } = new URL(server.url)
    const text = await new Promise<string>((resolve) => {
      let received = ''
      const socket = connect(Number(port), hostname, () => socket.write('\0\0\0 nonsense\r\n\r\n'))
      socket.setEncoding('utf8').on('data', (part) => {
        received += part
      })
      socket.on('close', () => resolve(received)).on('error', () => {})
    })
    expect(text).toMatch(/^HTTP\/1.1 400/)
    expect((await ask('/ping')).status).toBe(200)
  })
})

test('a port in use is named', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => {
    other.listen(0, '127.0.0.1', resolve)
  })
  const { port } = other.address() as AddressInfo
  await expect(startModelServer({ model: fixture('columns'), port })).rejects.toMatchObject({
    code: 'port-in-use',
    message: `port ${port} of 127.0.0.1 is in use`,
  })
  other.close()
})

test('a host of another machine', async () => {
  await expect(startModelServer({ model: fixture('columns'), host: '192.0.2.1' })).rejects.toMatchObject({
    code: 'bad-input',
  })
})

test('a model that the server calls otherwise is missed by its name', async () => {
  await expect(openHttp({ url: server.url, protocol: openInference('income') })).rejects.toMatchObject({
    code: 'server-failed',
    message: expect.stringContaining('the server answered 404: `there is no /v2/models/income here'),
    fix: expect.stringContaining('by the name that `model` of the policy is'),
  })
})
