/**
 * The one writer to standard output of every action. The runner obeys `::command::` at the start of a line and
 * `##[command]` anywhere in one, on both streams; nothing that others wrote may look like either.
 */
import type { Annotation } from '@sea-trials/report/annotations'
import { visible } from '@sea-trials/report/escape'
import type { Log } from '@sea-trials/schema/log'

export interface RunnerLog extends Log {
  readonly annotate: (annotation: Annotation) => void
  /** Lines between a foldable headline and its end, also when the work fails. */
  readonly group: <T>(name: string, work: () => Promise<T>) => Promise<T>
  /** The runner replaces it by `***` from here on; each line of a secret by itself. */
  readonly mask: (secret: string) => void
}

export interface Sink {
  readonly write: (text: string) => void
  /** `RUNNER_DEBUG=1`: the run was started with debug logging. */
  readonly debug: boolean
}

export function runnerLog({ write, debug }: Sink): RunnerLog {
  const command = (name: string, properties: Properties, message: string): void =>
    write(`${commandLine(name, properties, message)}\n`)
  return {
    info: (text) => write(`${harmless(text)}\n`),
    warning: (text) => command('warning', {}, text),
    debug: (text) => {
      if (debug) command('debug', {}, text)
    },
    // A log on GitHub cannot take a line back, and a bar of a thousand lines tells nobody anything.
    progress: () => {},
    annotate: ({ level, title, message, file, line, column }) =>
      command(level, { title, file, line: line?.toString(), col: column?.toString() }, message),
    group: async (name, work) => {
      command('group', {}, name)
      try {
        return await work()
      } finally {
        command('endgroup', {}, '')
      }
    },
    mask: (secret) => {
      for (const line of secret.split(/[\r\n]+/)) if (line.trim() !== '') command('add-mask', {}, line)
    },
  }
}

type Properties = Readonly<Record<string, string | undefined>>

/** Colours are let through: they are ours, and in a value they colour it and no more. */
const colour = /(\u001b\[[\d;]*m)/

/** Several lines, none of which the runner would obey. */
export function harmless(text: string): string {
  return text
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/)
    .map((line) =>
      defuse(
        line
          .split(colour)
          .map((part, i) => (i % 2 === 1 ? part : visibleColumns(part)))
          .join(''),
      ),
    )
    .join('\n')
}

/** Tabs are spaces, so that tables stay tables. */
const visibleColumns = (text: string): string => visible(text.replaceAll('\t', '  '))

const defuse = (line: string): string => line.replaceAll('##[', '##\\[').replace(/^(\s*)::/, '$1\\::')

/** A workflow command on one line. The escapes are the runner's own; `##[` is broken though a parser that is right never looks. */
export function commandLine(name: string, properties: Properties, message: string): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '')
  const list = given.map(([key, value]) => `${key}=${escapeProperty(value as string)}`).join(',')
  return `::${name}${list === '' ? '' : ` ${list}`}::${escapeData(message)}`
}

const escapeData = (text: string): string =>
  text.replaceAll('##[', '##\\[').replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
