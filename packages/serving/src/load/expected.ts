/** Comparing answers under load with those that are expected of the same rows. */
import type { Answers, Protocol } from '../model.ts'

/** What each message should be answered with, in the messages' order. */
export type Expected = Answers

/**
 * A reader of answers for `LoadGenerator`: the distance of an answer from the expected one. A body that equals the last
 * good one of the same row is not parsed again.
 */
export function answerReader(
  protocol: Protocol,
  expected: Expected | undefined,
): (message: number, status: number, body: Buffer) => number {
  const known = new Map<number, { readonly body: Buffer; readonly distance: number }>()
  return (message, status, body) => {
    const before = known.get(message)
    if (status === 200 && before?.body.equals(body)) return before.distance
    const answers = protocol.answers(status, body.toString('utf8'))
    if ((answers.labels ?? answers.scores).length !== 1) throw new Error('it does not answer one row')
    const distance = expected === undefined ? Number.NaN : distanceOf(answers, expected, message)
    // The body is a view of what the socket read: only a copy stays as it is.
    known.set(message, { body: Buffer.from(body), distance })
    return distance
  }
}

/** Largest difference between two answers, relative where the expected value is beyond 1; infinite where they cannot be compared. */
function distanceOf(got: Answers, expected: Expected, row: number): number {
  if (got.labels !== undefined) {
    const label = expected.labels?.[row]
    return label === undefined ? Number.NaN : String(got.labels[0]) === String(label) ? 0 : Number.POSITIVE_INFINITY
  }
  const a = [got.scores[0]!].flat()
  const b = [expected.scores[row]!].flat()
  if (a.length !== b.length) return Number.POSITIVE_INFINITY
  return Math.max(...a.map((value, index) => Math.abs(value - b[index]!) / Math.max(1, Math.abs(b[index]!))))
}
