/** Where in a file the user wrote something. Lines and columns count from 1. */
export interface Position {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/** What went wrong, for scripts. Closed: a new code is a new line here and in docs/troubleshooting.md. */
export type ErrorCode =
  | 'bad-input' // an action input or a flag
  | 'bad-policy' // sea-trials.yml
  | 'bad-contract'
  | 'bad-requirement'
  | 'missing-file'
  | 'unreadable-data' // empty, truncated, ragged, not UTF-8
  | 'missing-column'
  | 'bad-value' // NaN scores, one class, unknown label
  | 'unpaired-rows' // predictions of another row set, duplicate ids
  | 'engine-unavailable'
  | 'engine-failed'
  | 'bad-model'
  | 'server-failed' // never ready, died, garbage
  | 'port-in-use'
  | 'missing-baseline'
  | 'incomparable' // the baseline answered other rows or other classes
  | 'bad-evidence'
  | 'registry-conflict'
  | 'registry-failed'
  | 'unwritable-output'
  | 'github-failed'

/** An error that the user can mend. Anything else thrown is a bug of ours. Both end with exit code 2. */
export class SeaTrialsError extends Error {
  readonly code: ErrorCode
  /** What to do about it, one sentence. */
  readonly fix: string
  readonly at: Position | undefined

  constructor(code: ErrorCode, message: string, fix: string, at?: Position, options?: ErrorOptions) {
    super(message, options)
    this.name = 'SeaTrialsError'
    this.code = code
    this.fix = fix
    this.at = at
  }
}

/** `file:line:column`, as editors and terminals link it. */
export function showPosition(at: Position): string {
  return [at.file, at.line, at.line === undefined ? undefined : at.column]
    .filter((part) => part !== undefined)
    .join(':')
}

/** Message and fix in one line, each a sentence of its own. */
export const inOneLine = ({ message, fix }: Pick<SeaTrialsError, 'message' | 'fix'>): string =>
  `${message}${/[.?!]$/.test(message) ? '' : '.'} ${fix}`

/** One or two lines, without a stack trace: where, what, what to do. */
export function showError(error: unknown): string {
  if (error instanceof SeaTrialsError) {
    const where = error.at === undefined ? '' : `${showPosition(error.at)}: `
    return `${where}${error.message}\n${error.fix}`
  }
  return `${internal(error)}\nThis is a bug in Sea Trials; please report it with the output of --debug.`
}

/** The same in one line. */
export const showErrorInLine = (error: unknown): string =>
  showError(error).replace(/([.?!]?)\n/g, (_, end: string) => `${end || '.'} `)

/** The message of whatever was thrown; errors may come from another realm, where `instanceof` says no. */
export function messageOf(thrown: unknown): string {
  const message = (thrown as { readonly message?: unknown } | null | undefined)?.message
  return typeof message === 'string' ? message : String(thrown)
}

/** The first line of it, of what may say several: git, npm, the engine. */
export const firstLineOf = (thrown: unknown): string => messageOf(thrown).split('\n', 1)[0] ?? ''

/** What is none of the errors that the user can mend is a bug, and is called one. */
export const internal = (thrown: unknown): string => `internal error: ${messageOf(thrown)}`

/** The same error with its place, where it knows none: the engine knows no lines, who asks it does. */
export function placed(thrown: unknown, at: Position | undefined): unknown {
  if (!(thrown instanceof SeaTrialsError) || thrown.at !== undefined) return thrown
  return new SeaTrialsError(thrown.code, thrown.message, thrown.fix, at, { cause: thrown })
}
