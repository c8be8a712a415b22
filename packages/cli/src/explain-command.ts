/** `sea-trials explain`: what the policy will do, before it judges. */
import { parse } from 'node:path'
import type { GateName } from '@sea-trials/gates/inputs'
import { harmless } from '@sea-trials/report/escape'
import { explainMarkdown } from '@sea-trials/report/explain/markdown'
import { explainTerminal } from '@sea-trials/report/explain/terminal'
import type { RawInputs } from '@sea-trials/schema/inputs'
import { VERSION } from '@sea-trials/schema/version'
import { explainTrial } from '@sea-trials/trial/explain'
import { git } from '@sea-trials/trial/git'
import { localStore } from '@sea-trials/trial/history/places'
import { historyOf } from '@sea-trials/trial/history/store'
import { terminalLog } from './log.ts'
import { document, style } from './print.ts'

export interface ExplainCommand {
  readonly gates: readonly GateName[] | 'all'
  readonly inputs: RawInputs
  readonly directory: string
  readonly json: boolean
  readonly markdown: boolean
  readonly debug: boolean
}

/** Exit code 0 whatever the chances are: a bad policy throws. */
export async function explainCommand(command: ExplainCommand): Promise<number> {
  const { json, markdown, debug, ...wanted } = command
  const log = terminalLog({ debug, quiet: json, stream: process.stderr })
  // On a laptop the files are the user's own, wherever they lie.
  const workspace = parse(wanted.directory).root
  // The clone's own, as a trial reads it: a line about earlier runs would else be told of none.
  const history = historyOf(localStore({ git, folder: wanted.directory }))
  const explained = await explainTrial({ ...wanted, workspace }, log, Date, history)
  log.clear()
  if (json) process.stdout.write(document(explained))
  else {
    const text = markdown ? explainMarkdown(explained) : explainTerminal(explained, VERSION, style())
    process.stdout.write(`${harmless(text.trimEnd())}\n`)
  }
  return 0
}
