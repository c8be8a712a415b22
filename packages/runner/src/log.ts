/**
 * The one writer to standard output of every action. The runner obeys `::command::` at the start of a line and
 * `##[command]` anywhere in one, on both streams; nothing that others wrote may look like either.
 */
import type { Annotation } from '@sea-trials/report/annotations'
import { broken, harmless } from '@sea-trials/report/escape'
import type { Log } from '@sea-trials/schema/log'
import type { Core } from './core.ts'

export interface RunnerLog extends Log {
  readonly annotate: (annotation: Annotation) => void
  /** The runner replaces it by `***` from here on; each line of a secret by itself. */
  readonly mask: (secret: string) => void
}

export function runnerLog(core: Core): RunnerLog {
  return {
    // The toolkit escapes what is in its commands, and nothing else.
    info: (text) => core.info(harmless(text)),
    warning: (text) => core.warning(broken(text)),
    debug: (text) => {
      if (core.isDebug()) core.debug(broken(text))
    },
    // A log on GitHub cannot take a line back, and a bar of a thousand lines tells nobody anything.
    progress: () => {},
    annotate: ({ level, title, message, file, line, column }) =>
      core[level](broken(message), {
        title: broken(title),
        ...(file === undefined ? {} : { file: broken(file) }),
        ...(line === undefined ? {} : { startLine: line }),
        ...(column === undefined ? {} : { startColumn: column }),
      }),
    mask: (secret) => {
      for (const line of secret.split(/[\r\n]+/)) if (line.trim() !== '') core.setSecret(line)
    },
  }
}
