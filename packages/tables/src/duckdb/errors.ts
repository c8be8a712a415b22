/** DuckDB's words turned into ours: one line, no path but the user's own file names. */
import { basename } from 'node:path'
import { messageOf, SeaTrialsError } from '@sea-trials/schema/error'

/** RE2's own errors, all of them. */
const BAD_PATTERN =
  /^(invalid escape sequence|invalid character class|invalid character class range|missing \]|missing \)|unexpected \)|trailing \\|no argument for repetition operator|invalid repetition size|bad repetition operator|invalid perl operator|invalid UTF-8|invalid named capture group|pattern too large)/

const REPORT = 'Please report this as a bug of Sea Trials, with the output of --debug.'

/** Whether the engine has found itself at fault; after such an error it answers nothing any more. */
export const isDown = (message: string): boolean => /^(INTERNAL|FATAL) Error: /.test(message)

/** The one of the files that a message names; the first unless it names one. */
export const fileOf = (files: readonly string[], message: string): string =>
  files.find((candidate) => message.includes(candidate)) ?? files[0]!

/** First line of the engine's message, its class cut off and absolute paths shortened to names. */
export function firstLine(message: string, files: readonly string[]): string {
  const line = (message.split('\n')[0] ?? '').replace(/^[A-Z][A-Za-z ]* Error: /, '').trim()
  return files.reduce((said, file) => said.replaceAll(file, basename(file)), line)
}

const OPENING = /["'`{[(]|\bvalue /i
const CLOSING = /.*["'`}\])]/

/**
 * The same without what may be a value of the data: all between the first and the last quote or bracket, of a message of
 * several lines all from the first one on.
 */
function withoutValues(message: string, files: readonly string[]): string {
  const unquoted = files.reduce(
    (said, file) => said.replaceAll(`"${file}"`, file).replaceAll(`'${file}'`, file),
    message,
  )
  const line = firstLine(unquoted, files)
  const from = OPENING.exec(line)
  if (from === null) return line
  const rest = line.slice(from.index)
  const end = message.includes('\n') ? rest.length : (CLOSING.exec(rest)?.[0].length ?? rest.length)
  return `${line.slice(0, from.index)}…${rest.slice(end)}`
}

/** Why a statement over readable data failed. */
export function engineError(error: unknown, files: readonly string[]): SeaTrialsError {
  if (error instanceof SeaTrialsError) return error
  const message = messageOf(error)
  const line = firstLine(message, files)
  const shown = withoutValues(message, files)
  if (message.startsWith('FATAL Error: ') && message.includes('invalidated'))
    return new SeaTrialsError(
      'engine-failed',
      'the engine was brought down by a statement before this one',
      'Mend the file that the error before this one names; if there is none, please report this as a bug of Sea Trials.',
    )
  if (message.startsWith('Out of Memory Error'))
    return new SeaTrialsError(
      'engine-failed',
      `the engine ran out of memory: ${line}`,
      'Use a machine with more memory, or fewer columns per requirement.',
    )
  if (/No space left on device|Could not write|failed to offload/i.test(message))
    return new SeaTrialsError('engine-failed', `no space left for temporary files: ${line}`, 'Free some disk space.')
  if (BAD_PATTERN.test(line))
    return new SeaTrialsError(
      'bad-requirement',
      `a pattern cannot be used: ${line}`,
      'Patterns are regular expressions in the dialect of RE2: no look-around, no back-references.',
    )
  // Of pages that say of themselves what their values do not hold to.
  if (/out of range|overflow/i.test(message) && !/outside of provided min and max/i.test(message))
    return new SeaTrialsError(
      'bad-value',
      `a sum or a variance exceeds what a double can hold: ${shown}`,
      'Look at the largest values of the column; rescale it or leave them out with a condition.',
    )
  // "Invalid Error" is what decoders of damaged pages throw.
  if (/^(Invalid|Invalid Input|IO|Conversion|Serialization|Out of Range) Error: /.test(message))
    return new SeaTrialsError('unreadable-data', shown, 'Write the file again; it may be truncated or damaged.')
  return new SeaTrialsError('engine-failed', `the engine refused a statement: ${shown}`, REPORT, undefined, {
    cause: error,
  })
}
