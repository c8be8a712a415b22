/** The terminal's log. Standard output is the verdict's; whatever is said while working goes to standard error. */

import { harmless, visible } from '@sea-trials/report/escape'
import type { Log } from '@sea-trials/schema/log'

export interface TerminalOptions {
  readonly debug: boolean
  /** Nothing but errors: `--json`. */
  readonly quiet: boolean
  readonly stream: NodeJS.WriteStream
}

export function terminalLog({ debug, quiet, stream }: TerminalOptions): Log & { readonly clear: () => void } {
  let drawn = false
  const clear = (): void => {
    if (drawn) stream.write('\r\u001b[K')
    drawn = false
  }
  const say = (text: string): void => {
    clear()
    stream.write(`${harmless(text)}\n`)
  }
  return {
    clear,
    info: (text) => {
      if (!quiet) say(text)
    },
    warning: (text) => {
      if (!quiet) say(`warning: ${text}`)
    },
    debug: (text) => {
      if (debug) say(text)
    },
    progress: (what, done) => {
      if (quiet || !stream.isTTY) return
      clear()
      stream.write(`  ${visible(what)} ${Math.round(100 * done)} %`)
      drawn = true
    },
  }
}

/** What is being done, and how far the engine is with the statement for it. */
export function stepsOf({ progress }: Pick<Log, 'progress'>) {
  let step = 'reading'
  const share = (done: number): void => progress(step, done)
  return {
    share,
    step: (what: string): void => {
      step = what
      share(0)
    },
  }
}
