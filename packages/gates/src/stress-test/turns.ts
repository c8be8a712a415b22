/** The load: one side at a time, in turns where two are compared, and what came of it. */
import type { Load } from '@sea-trials/schema/policy/policy'
import { type Punctuality, punctuality } from '@sea-trials/serving/load/punctuality'
import { outcome, type Recording } from '@sea-trials/serving/load/recording'
import { arrivals } from '@sea-trials/serving/load/schedule'
import { random } from '@sea-trials/stats/random'
import type { Timed } from './latency.ts'
import type { Side } from './sides.ts'

/** What one side did with its requests, in the order in which they were due, as if its turns had followed one another. */
export interface Served extends Timed {
  readonly side: Side
  /** From the instant a request was due to its whole answer, milliseconds; the timeout where there was no good answer. */
  readonly latency: Float64Array
  /** The same from the instant at which the generator came to the request: without its own lateness. */
  readonly fromPick: Float64Array
  readonly failed: Uint8Array
  readonly timedOut: number
  /** Distance of an answer from the expected one; NaN where there is none. */
  readonly deviation: Float64Array
  /** The quad that each request belongs to; all 0 where there are no turns. */
  readonly quad: Uint8Array
}

export interface Loaded {
  readonly candidate: Served
  readonly baseline?: Served
  readonly quads: number
  readonly punctuality: Punctuality
}

interface Turn {
  readonly side: Side
  readonly quad: number
  readonly recording: Recording
  readonly durationMs: number
}

/**
 * Loads the candidate, or candidate and baseline in turns: quads of four equal turns, A B B A or B A A B as the seed says, so
 * that a drift of the machine falls on both alike. Both halves of a quad send the same instants to each side.
 *
 * @param quads number of quads; ignored without a baseline
 */
export async function loadSides(
  sides: { readonly candidate: Side; readonly baseline?: Side },
  load: Load,
  quads: number,
  seed: string,
  progress: (share: number) => void,
): Promise<Loaded> {
  const { candidate, baseline } = sides
  const both = baseline === undefined ? [candidate] : [candidate, baseline]
  for (const side of both) await turn(side, load, load.warmupMs / both.length, `${seed} warm-up`, () => {})
  const turns: Turn[] = []
  if (baseline === undefined) {
    const recording = await turn(candidate, load, load.durationMs, seed, progress)
    turns.push({ side: candidate, quad: 0, recording, durationMs: load.durationMs })
  } else {
    const { uniform } = random('turns', seed)
    const durationMs = load.durationMs / (4 * quads)
    for (let quad = 0; quad < quads; quad++) {
      const [a, b] = uniform() < 0.5 ? [candidate, baseline] : [baseline, candidate]
      for (const [place, side] of [a, b, b, a].entries()) {
        const share = (part: number) => progress((4 * quad + place + part) / (4 * quads))
        const recording = await turn(side, load, durationMs, `${seed} ${quad} ${place >> 1}`, share)
        turns.push({ side, quad, recording, durationMs })
      }
    }
  }
  return {
    candidate: joined(turns, candidate),
    ...(baseline === undefined ? {} : { baseline: joined(turns, baseline) }),
    quads: baseline === undefined ? 0 : quads,
    punctuality: punctuality(turns),
  }
}

async function turn(
  side: Side,
  load: Load,
  durationMs: number,
  seed: string,
  progress: (share: number) => void,
): Promise<Recording> {
  const due = arrivals({ arrivals: load.arrivals, ratePerSecond: load.ratePerSecond, durationMs, seed })
  const recording = await side.generator.run(due, (share) => {
    side.check()
    progress(share)
  })
  side.check()
  return recording
}

function joined(turns: readonly Turn[], side: Side): Served {
  const own = turns.filter((each) => each.side === side)
  const all = <T>(of: (turn: Turn, place: number) => Iterable<T>) => own.flatMap((each, place) => [...of(each, place)])
  const isGood = ({ recording }: Turn, request: number) => recording.outcome[request] === outcome.answered
  const since = (start: 'due' | 'picked') =>
    Float64Array.from(
      all((each) =>
        each.recording.done.map((at, request) =>
          isGood(each, request) ? Math.min(side.timeoutMs, at - each.recording[start][request]!) : side.timeoutMs,
        ),
      ),
    )
  return {
    side,
    due: Float64Array.from(
      all(({ recording, durationMs }, place) => recording.due.map((at) => at + place * durationMs)),
    ),
    durationMs: own.reduce((sum, each) => sum + each.durationMs, 0),
    latency: since('due'),
    fromPick: since('picked'),
    failed: Uint8Array.from(all((each) => each.recording.outcome.map((_, request) => (isGood(each, request) ? 0 : 1)))),
    timedOut: own.reduce(
      (sum, { recording }) => sum + recording.outcome.filter((how) => how === outcome.timedOut).length,
      0,
    ),
    deviation: Float64Array.from(all(({ recording }) => recording.deviation)),
    quad: Uint8Array.from(all(({ recording, quad }) => new Uint8Array(recording.due.length).fill(quad))),
  }
}
