/** The files through which a step speaks to the runner: outputs and the summary. */
import { randomUUID } from 'node:crypto'
import { appendFile, stat } from 'node:fs/promises'
import { SeaTrialsError } from '@sea-trials/schema/error'

export type Environment = Readonly<Record<string, string | undefined>>

/** Writes outputs, all lines of them. Outside of a runner, where no file is named, there is nobody to write to. */
export async function writeOutputs(env: Environment, outputs: Readonly<Record<string, string>>): Promise<void> {
  const blocks = Object.entries(outputs).map(([name, value]) => heredoc(name, value))
  await append(env.GITHUB_OUTPUT, 'GITHUB_OUTPUT', blocks.join(''))
}

/** Appends Markdown to the step's summary. */
export const writeSummary = (env: Environment, markdown: string): Promise<void> =>
  append(env.GITHUB_STEP_SUMMARY, 'GITHUB_STEP_SUMMARY', markdown)

/** Bytes that the summary holds already: the limit is on the whole. */
export async function summarySize({ GITHUB_STEP_SUMMARY: file }: Environment): Promise<number> {
  if (file === undefined || file === '') return 0
  const found = await stat(file).catch(() => undefined)
  return found?.size ?? 0
}

/** A value cannot end its own block: the delimiter is drawn anew for each, and checked. */
function heredoc(name: string, value: string): string {
  const delimiter = `ghadelimiter_${randomUUID()}`
  if (value.includes(delimiter) || name.includes(delimiter)) return heredoc(name, value)
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`
}

async function append(file: string | undefined, variable: string, text: string): Promise<void> {
  if (file === undefined || file === '') return
  try {
    await appendFile(file, text)
  } catch (error) {
    throw new SeaTrialsError(
      'unwritable-output',
      `the file of ${variable} cannot be written: ${(error as Error).message}`,
      'Check the disk of the runner and the permissions of its temporary folder.',
      undefined,
      { cause: error },
    )
  }
}
