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

/**
 * Largest difference between two answers, relative where the expected value is beyond 1. Infinite where they cannot be
 * compared, a label where a score is expected above all: an answer to no question is a wrong one, not one left out.
 */
function distanceOf(got: Answers, expected: Expected, row: number): number {
  if (got.labels !== undefined) {
    const label = expected.labels?.[row]
    return label !== undefined && String(got.labels[0]) === String(label) ? 0 : Number.POSITIVE_INFINITY
  }
  const a = [got.scores[0]!].flat()
  const b = numbersOf(expected, row)
  if (a.length !== b.length) return Number.POSITIVE_INFINITY
  const distance = Math.max(...a.map((value, index) => Math.abs(value - b[index]!) / Math.max(1, Math.abs(b[index]!))))
  return Number.isNaN(distance) ? Number.POSITIVE_INFINITY : distance
}

/** Protocols read `true` as 1, so that an expected label of true or false is compared as the number that it is read as. */
function numbersOf({ scores, labels }: Expected, row: number): readonly number[] {
  const score = scores[row]
  if (score !== undefined) return [score].flat()
  const label = labels?.[row]
  return typeof label === 'boolean' || typeof label === 'number' ? [Number(label)] : []
}
