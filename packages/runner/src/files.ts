/** The files through which a step speaks to the runner, outputs and the summary; the toolkit writes them. */
import { stat } from 'node:fs/promises'
import { messageOf, SeaTrialsError } from '@sea-trials/schema/error'
import type { Core } from './core.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** What a step writes through, and the environment that names the files. */
export interface Files {
  readonly core: Core
  readonly env: Environment
}

/** Outside of a runner, where no file is named, there is nobody to write to. Throws `unwritable-output`. */
export async function writeOutputs({ core, env }: Files, outputs: Readonly<Record<string, string>>): Promise<void> {
  await written(env, 'GITHUB_OUTPUT', () => {
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
  })
}

/** Appends Markdown to the step's summary. */
export const writeSummary = ({ core, env }: Files, markdown: string): Promise<void> =>
  written(env, 'GITHUB_STEP_SUMMARY', () => core.summary.emptyBuffer().addRaw(markdown).write())

/** Bytes that the summary holds already: the limit is on the whole. */
export async function summarySize({ GITHUB_STEP_SUMMARY: file }: Environment): Promise<number> {
  if (file === undefined || file === '') return 0
  const found = await stat(file).catch(() => undefined)
  return found?.size ?? 0
}

async function written(env: Environment, variable: string, write: () => unknown): Promise<void> {
  if ((env[variable] ?? '') === '') return
  try {
    await write()
  } catch (error) {
    throw new SeaTrialsError(
      'unwritable-output',
      `the file of ${variable} cannot be written: ${messageOf(error)}`,
      'Check the disk of the runner and the permissions of its temporary folder.',
      undefined,
      { cause: error },
    )
  }
}
