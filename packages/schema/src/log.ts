/** The one way to say something while working. The only writer of text; made by runner or cli, injected everywhere. */
export interface Log {
  /** Text may be untrusted; the sink escapes it. */
  readonly info: (text: string) => void
  readonly warning: (text: string) => void
  readonly debug: (text: string) => void
  /** Progress of long work, 0 to 1; shown only where a terminal can. */
  readonly progress: (what: string, done: number) => void
}

export const silent: Log = { info: () => {}, warning: () => {}, debug: () => {}, progress: () => {} }
