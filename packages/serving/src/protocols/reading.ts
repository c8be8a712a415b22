/** What protocols share: reading what a server says, of which nothing can be trusted. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { isObject } from '@sea-trials/schema/json'
import type { Answers } from '../model.ts'
import { excerpt } from '../printable.ts'

export const serverFailed = (message: string, fix: string): SeaTrialsError =>
  new SeaTrialsError('server-failed', message, fix)

/** The JSON object of a good answer. Throws `server-failed` for a status other than 200 and for a body that is no object. */
export function readObject(status: number, body: string): Readonly<Record<string, unknown>> {
  const value = parse(body)
  if (status !== 200) throw refused(status, isObject(value) ? reasonOf(value) : body)
  if (isObject(value)) return value
  throw serverFailed(
    `the server answered with something that is no JSON object: ${quote(body)}`,
    'Check that `serving.protocol` (input `protocol`) names the protocol that the server speaks.',
  )
}

/**
 * Scores of an answer: numbers, words, or rows of numbers. Of two probabilities a row the second is kept, the positive
 * class in the order of scikit-learn; of one, its number.
 */
export function readScores(values: readonly unknown[]): Answers {
  if (values.length > 0 && values.every((value) => typeof value === 'string')) return { scores: [], labels: values }
  return {
    scores: values.map((value, row) => {
      const numbers = Array.isArray(value) ? value : [value]
      const bad = numbers.find((number) => typeof number !== 'number' && typeof number !== 'boolean')
      if (bad !== undefined || numbers.length === 0 || !numbers.every((number) => Number.isFinite(Number(number))))
        throw serverFailed(
          `the server's answer to row ${row + 1} is no number: ${quote(JSON.stringify(value))}`,
          'Let the server answer with a score, a label, or a list of probabilities for each row.',
        )
      const scores = numbers.map(Number)
      return scores.length <= 2 ? scores.at(-1)! : scores
    }),
  }
}

/** What the server says went wrong, where it says so in its protocol's own field: never a stack trace. */
function reasonOf(value: Readonly<Record<string, unknown>>): string {
  const reason = [value.error, value.message, value.detail, value.error_code].find((text) => typeof text === 'string')
  return String(reason ?? '').split(/\n|Traceback/)[0]!
}

function refused(status: number, reason: string): SeaTrialsError {
  const said = quote(reason.trimStart().split(/\n|Traceback/)[0]!)
  return serverFailed(
    `the server answered ${status}${said === '``' ? '' : `: ${said}`}`,
    status === 404
      ? 'Check the address, that the server knows the model by the name that `model` of the policy is, and that `serving.protocol` names the protocol that the server speaks.'
      : 'Look into the log of the server; it must accept rows as they stand in the data.',
  )
}

const quote = (text: string) => `\`${excerpt(text, 120)}\``

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
