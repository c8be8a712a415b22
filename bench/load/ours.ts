/** One run of our generator: node ours.mjs <url> <rate> <seconds> <body>; prints what it measured as JSON. */
import { LoadGenerator } from '@sea-trials/serving/load/generator'
import { punctuality } from '@sea-trials/serving/load/punctuality'
import { outcome } from '@sea-trials/serving/load/recording'
import { arrivals } from '@sea-trials/serving/load/schedule'

const [address, rate, seconds, body] = process.argv.slice(2) as [string, string, string, string]
const url = new URL(address)
const head = `POST / HTTP/1.1\r\nhost: ${url.host}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`
const generator = new LoadGenerator({ url, messages: [Buffer.from(head + body)], timeoutMs: 10_000, read: () => 0 })
const schedule = { arrivals: 'constant', ratePerSecond: Number(rate), seed: 'bench' } as const
await generator.run(arrivals({ ...schedule, durationMs: 500 }))
const durationMs = Number(seconds) * 1000
const before = process.cpuUsage()
const recording = await generator.run(arrivals({ ...schedule, durationMs }))
const { user, system } = process.cpuUsage(before)
generator.close()
const latency = recording.done.map((at, request) => at - recording.due[request]!).sort()
const p = (share: number) => latency[Math.ceil(share * latency.length) - 1]!
const { achievedPerSecond, latenessMs } = punctuality([{ recording, durationMs }])
process.stdout.write(
  JSON.stringify({
    achieved: achievedPerSecond,
    lateP99: latenessMs,
    answered: recording.outcome.filter((how) => how === outcome.answered).length,
    n: latency.length,
    cpu: (user + system) / 1e6,
    p50: p(0.5),
    p90: p(0.9),
    p95: p(0.95),
    p99: p(0.99),
    max: p(1),
  }),
)
