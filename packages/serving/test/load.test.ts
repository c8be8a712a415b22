import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import fc from 'fast-check'
import { answerReader } from '../src/load/expected.ts'
import { LoadGenerator, type LoadTarget } from '../src/load/generator.ts'
import { buildMessages } from '../src/load/messages.ts'
import { punctuality } from '../src/load/punctuality.ts'
import { outcome, type Recording } from '../src/load/recording.ts'
import { NotHttp, ResponseReader } from '../src/load/response.ts'
import { arrivals } from '../src/load/schedule.ts'
import type { Answers } from '../src/model.ts'
import { type RunningServer, startServer } from '../src/process.ts'
import { openInference } from '../src/protocols/open-inference.ts'
import { faultyServer } from './support.ts'

describe('schedule', () => {
  test('constant: evenly, none at the end', () => {
    expect([...arrivals({ arrivals: 'constant', ratePerSecond: 4, durationMs: 1000, seed: '' })]).toEqual([
      0, 250, 500, 750,
    ])
    expect(arrivals({ arrivals: 'constant', ratePerSecond: 3, durationMs: 1000, seed: '' })).toHaveLength(3)
  })

  test('Poisson: the same seed, the same instants; counts have the mean and the variance of the rate', () => {
    const of = (seed: string) => arrivals({ arrivals: 'poisson', ratePerSecond: 100, durationMs: 100_000, seed })
    expect(of('a')).toEqual(of('a'))
    expect(of('a')).not.toEqual(of('b'))
    const seconds = new Array<number>(2000).fill(0)
    for (let seed = 0; seed < 20; seed++)
      for (const at of of(String(seed))) seconds[seed * 100 + Math.floor(at / 1000)]! += 1
    const mean = seconds.reduce((sum, count) => sum + count, 0) / seconds.length
    const variance = seconds.reduce((sum, count) => sum + (count - mean) ** 2, 0) / seconds.length
    expect(mean).toBeCloseTo(100, -0.5)
    expect(variance / mean).toBeGreaterThan(0.85)
    expect(variance / mean).toBeLessThan(1.15)
  })
})

describe('responses', () => {
  const responses: readonly [string, string, string, boolean][] = [
    ['a length', 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello', 'hello', true],
    [
      'chunks',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\n\r\n',
      'hello',
      true,
    ],
    ['trailers', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\na: b\r\n\r\n', 'hello', true],
    ['no body', 'HTTP/1.1 204 No Content\r\n\r\n', '', true],
    ['the server closes', 'HTTP/1.1 200\r\nconnection: keep-alive, close\r\ncontent-length: 2\r\n\r\nhi', 'hi', false],
    ['HTTP/1.0', 'HTTP/1.0 200 OK\r\ncontent-length: 2\r\n\r\nhi', 'hi', false],
    ['100 before it', 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi', 'hi', true],
  ]
  test.each(responses)('%s, in pieces of any size', (_, text, body, reusable) => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: text.length })), (cuts) => {
        const reader = new ResponseReader()
        for (let time = 0; time < 2; time++) {
          const places = [...new Set([...cuts, text.length])].sort((a, b) => a - b)
          const done = places.map((end, index) => reader.feed(Buffer.from(text.slice(places[index - 1] ?? 0, end))))
          expect(done.indexOf(true)).toBe(done.length - 1)
          expect([reader.body.toString(), reader.reusable]).toEqual([body, reusable])
        }
      }),
    )
  })

  test('until the connection ends', () => {
    const reader = new ResponseReader()
    expect(reader.feed(Buffer.from('HTTP/1.1 200 OK\r\n\r\nhel'))).toBe(false)
    expect(reader.feed(Buffer.from('lo'))).toBe(false)
    expect(reader.end()).toBe(true)
    expect(reader.body.toString()).toBe('hello')
  })

  test.each([
    ['another protocol', 'SSH-2.0-OpenSSH\r\n\r\n'],
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n'],
    ['a length beyond reason', 'HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n'],
    ['a chunk without a size', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n'],
    ['more than one response', 'HTTP/1.1 204 No\r\n\r\nHTTP/1.1 204 No\r\n\r\n'],
    ['a chunk that is longer than its size', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nhello\r\n'],
    ['a head without an end', 'HTTP/1.1 200 OK\r\n'.padEnd(70_000, 'x')],
    ['an empty head', '\r\n\r\n'],
  ])('%s is refused', (_, text) => {
    expect(() => new ResponseReader().feed(Buffer.from(text))).toThrow(NotHttp)
  })

  const head = (more: string) => `HTTP/1.1 200 OK\r\n${more}\r\n`
  const half = Buffer.alloc(2 << 20)
  test.each([
    ['until the end', head(''), half],
    ['one chunk', `${head('transfer-encoding: chunked\r\n')}7fffffff\r\n`, half],
    ['many chunks', head('transfer-encoding: chunked\r\n'), Buffer.from('1\r\nx\r\n'.repeat(1 << 19))],
    ['extensions', head('transfer-encoding: chunked\r\n'), Buffer.from(`1;${'x'.repeat(60_000)}\r\nx\r\n`)],
    [
      'trailers',
      `${head('transfer-encoding: chunked\r\n')}0\r\n`,
      Buffer.from(`a: ${'x'.repeat(60_000)}\r\n`.repeat(30)),
    ],
    ['heads of 1xx', '', Buffer.from('HTTP/1.1 103 Early\r\n\r\n'.repeat(1 << 16))],
  ])('a body without an end is refused at 4 MiB, its framing included: %s', (_, start, part) => {
    const reader = new ResponseReader()
    reader.feed(Buffer.from(start))
    let taken = start.length
    const flood = () => {
      for (; taken <= 64 << 20; taken += part.length) reader.feed(Buffer.from(part))
    }
    expect(flood).toThrow(NotHttp)
    expect(taken).toBeGreaterThan((4 << 20) - part.length - 1)
    expect(taken).toBeLessThanOrEqual(4 << 20)
  })

  test('a long body byte by byte: chunks of one byte, one long chunk, a length, until the end', () => {
    const body = 'abcdefghijkl'.repeat(20_000)
    const chunked = head('transfer-encoding: chunked\r\n')
    const framed = [
      `${chunked}${[...body].map((byte) => `1\r\n${byte}\r\n`).join('')}0\r\n\r\n`,
      `${chunked}${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
      `${head(`content-length: ${body.length}\r\n`)}${body}`,
      `${head('')}${body}`,
    ]
    for (const text of framed) {
      const reader = new ResponseReader()
      // Quadratic work would be 10^12 steps here: the test would not end.
      const bytes = Buffer.from(text)
      let done = false
      for (let at = 0; at < bytes.length; at++) done = reader.feed(bytes.subarray(at, at + 1))
      expect(done || reader.end()).toBe(true)
      expect(reader.body.toString() === body).toBe(true)
    }
  })

  test('random bytes never crash it', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 60 })), (parts) => {
        const reader = new ResponseReader()
        try {
          for (const part of parts) reader.feed(Buffer.from(part))
        } catch (error) {
          expect(error).toBeInstanceOf(NotHttp)
        }
      }),
    )
  })
})

describe('answers and what is expected of them', () => {
  const distance = (answers: Answers, expected: Answers | undefined) =>
    answerReader({ ...openInference('m'), answers: () => answers }, expected)(0, 200, Buffer.from('body'))
  const score = (value: number | readonly number[]): Answers => ({ scores: [value] })
  const label = (value: Scalar): Answers => ({ scores: [], labels: [value] })
  const wrong = Number.POSITIVE_INFINITY
  test.each<[string, Answers, Answers | undefined, number]>([
    ['the same score', score(0.25), score(0.25), 0],
    ['another score', score(0.75), score(0.25), 0.5],
    ['relative beyond 1', score(90), score(100), 0.1],
    ['the same label', label('yes'), label('yes'), 0],
    ['another label', label('no'), label('yes'), wrong],
    ['a label where a score is expected', label('yes'), score(0.25), wrong],
    ['a score where a label is expected', score(0.25), label('yes'), wrong],
    ['a label that a protocol reads as a number', score(1), label(true), 0],
    ['another one', score(0), label(true), 1],
    ['a row of another width', score([0.1, 0.2, 0.7]), score(0.25), wrong],
    ['an expected answer that is no number', score(0.25), score(Number.NaN), wrong],
    ['nothing to compare with', label('yes'), undefined, Number.NaN],
  ])('%s', (_, got, expected, wanted) => {
    expect(distance(got, expected)).toBe(wanted)
  })
})

describe('load on real servers', () => {
  const running: RunningServer[] = []
  const sockets: Server[] = []
  afterEach(async () => {
    for (const server of running.splice(0)) await server.stop()
    for (const server of sockets.splice(0)) server.close()
  })
  const features = [{ name: 'x', type: 'number' as const }]
  const rows = Array.from({ length: 50 }, (_, x) => ({ x }))
  const protocol = openInference('m')

  interface Change extends Partial<LoadTarget> {
    readonly due?: Float64Array
    readonly progress?: () => void
  }
  const load = async (fault: string, argument = 0, change: Change = {}, rate = 200, durationMs = 1500) => {
    const command = faultyServer(fault, argument)
    const server = await startServer({ command, model: '/m', cwd: '/', protocol, readyMs: 20_000 })
    running.push(server)
    return await loadAt(server.url, change, rate, durationMs)
  }
  const loadAt = async (url: string, change: Change = {}, rate = 200, durationMs = 1500) => {
    const generator = new LoadGenerator({
      url: new URL(url),
      messages: buildMessages(new URL(url), protocol, rows, features),
      timeoutMs: 1000,
      read: answerReader(protocol, { scores: rows.map(({ x }) => x) }),
      ...change,
    })
    const due = change.due ?? arrivals({ arrivals: 'poisson', ratePerSecond: rate, durationMs, seed: 'test' })
    return await generator.run(due, change.progress).finally(() => generator.close())
  }
  const count = (recording: Recording, wanted: number) => recording.outcome.filter((how) => how === wanted).length
  const latencies = ({ done, due }: Recording) => done.map((at, request) => at - due[request]!).sort()

  test.each(['none', 'chunked', 'close'])(
    '%s: every request is answered, rightly, after it was sent, after it was due',
    async (fault) => {
      const recording = await load(fault)
      expect(count(recording, outcome.answered)).toBe(recording.due.length)
      expect(recording.deviation.every((distance) => distance === 0)).toBe(true)
      for (const [request, due] of recording.due.entries()) {
        expect(recording.picked[request]!).toBeGreaterThanOrEqual(due)
        expect(recording.sent[request]!).toBeGreaterThanOrEqual(recording.picked[request]!)
        expect(recording.done[request]!).toBeGreaterThan(recording.sent[request]!)
      }
    },
  )

  test('a stall of 100 ms a second is paid for by every request that was due in it (no coordinated omission)', async () => {
    const { due, done } = await load('stall', 0, {}, 400, 4000)
    const slow = done.filter((at, request) => at - due[request]! > 20).length
    // Requests due in the first 80 ms of a stall wait 20 ms and longer: 8 % of them. Sent one after the other, it would be four.
    expect(slow / due.length).toBeGreaterThan(0.055)
  })

  test('errors: one in ten', async () => {
    const recording = await load('errors', 10)
    expect(count(recording, outcome.refused)).toBe(Math.floor(recording.due.length / 10))
  })

  test('wrong answers: one in ten, by 1 or relative to what is expected', async () => {
    const recording = await load('wrong', 0)
    const wrong = recording.deviation.filter((distance) => distance > 1e-4)
    expect(wrong.length).toBe(Math.floor(recording.due.length / 10))
  })

  test('a hanging server: all that it never answered have timed out, none is forgotten', async () => {
    const recording = await load('hang', 20)
    expect(count(recording, outcome.answered)).toBe(20)
    expect(count(recording, outcome.timedOut)).toBe(recording.due.length - 20)
    expect(latencies(recording)[25]).toBeGreaterThanOrEqual(1000)
  })

  test('a dying server: broken, every one', async () => {
    const recording = await load('die', 20)
    expect(count(recording, outcome.broken)).toBe(recording.due.length - 20)
  })

  test('reset connections: broken, and the load goes on', async () => {
    const recording = await load('reset', 10)
    expect(count(recording, outcome.broken)).toBe(Math.floor(recording.due.length / 10))
  })

  test('garbage is no answer', async () => {
    const recording = await load('garbage')
    expect(count(recording, outcome.refused)).toBe(recording.due.length)
  })

  test('bytes that are no HTTP, and answers that nobody asked for', async () => {
    for (const text of ['garbage\r\n\r\n', 'HTTP/1.1 204 No\r\n\r\nHTTP/1.1 204 No\r\n\r\n']) {
      const server = createServer((socket) => {
        socket.on('data', () => socket.write(text)).on('error', () => {})
      })
      sockets.push(server)
      await new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', resolve)
      })
      const recording = await loadAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {}, 100, 500)
      expect(count(recording, outcome.broken)).toBe(recording.due.length)
    }
  })

  test('more requests in flight than connections: they wait in line, and the wait counts', async () => {
    const recording = await load('slow', 400, { timeoutMs: 20_000 }, 2500, 1000)
    expect(count(recording, outcome.answered)).toBe(recording.due.length)
    const waited = recording.sent.filter((at, request) => at - recording.picked[request]! > 50).length
    expect(waited).toBeGreaterThan(0)
  })

  test('two runs on the same connections: rows go on where the first ended, and all are answered', async () => {
    const server = await startServer({
      command: faultyServer('none'),
      model: '/m',
      cwd: '/',
      protocol,
      readyMs: 20_000,
    })
    running.push(server)
    const seen: number[] = []
    const url = new URL(server.url)
    const messages = buildMessages(url, protocol, rows, features)
    const generator = new LoadGenerator({ url, messages, timeoutMs: 1000, read: (message) => seen.push(message) })
    for (let run = 0; run < 2; run++) await generator.run(Float64Array.from([0, 40, 80]))
    generator.close()
    expect(seen).toEqual([0, 1, 2, 3, 4, 5])
  })

  test('it breaks off when it is told to', async () => {
    const progress = () => {
      throw new Error('the server is gone')
    }
    await expect(load('none', 0, { progress })).rejects.toThrow('the server is gone')
  })

  test('no requests, nothing recorded', async () => {
    expect((await load('none', 0, { due: new Float64Array(0) })).due).toHaveLength(0)
  })
})

test('punctuality: lateness, and the rate that was reached', () => {
  const due = Float64Array.from({ length: 100 }, (_, index) => index * 10)
  const recording = { due, picked: due.map((at) => at * 2) } as unknown as Recording
  expect(punctuality([{ recording, durationMs: 1000 }])).toEqual({
    offeredPerSecond: 100,
    achievedPerSecond: 100_000 / 1980,
    latenessMs: 980,
  })
  const none = { due: new Float64Array(0), picked: new Float64Array(0) } as unknown as Recording
  expect(punctuality([{ recording: none, durationMs: 1000 }]).latenessMs).toBe(0)
})
