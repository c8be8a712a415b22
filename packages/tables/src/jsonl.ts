/** JSON lines: one object a line, UTF-8, blank lines skipped. */
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import { SeaTrialsError } from '@sea-trials/schema/error'

/** Why the engine could not read a file of JSON lines, with the first line that is no object; undefined if all are. */
export async function explainJsonl(file: string): Promise<SeaTrialsError | undefined> {
  let line = 0
  for await (const said of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    line++
    if (said.trim() === '') continue
    const what = whyNoObject(said)
    if (what !== undefined)
      return new SeaTrialsError('unreadable-data', what, 'Write one JSON object a line.', {
        file: basename(file),
        line,
      })
  }
  return undefined
}

function whyNoObject(line: string): string | undefined {
  try {
    const value: unknown = JSON.parse(line)
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return undefined
    return 'the line is JSON, but no object'
  } catch {
    return 'the line is not JSON'
  }
}
