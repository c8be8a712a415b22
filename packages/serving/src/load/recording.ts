/** What happened to each request of a load, in flat arrays: eight bytes a number, no object a request. */

/** How a request ended. `pending` is none of them in a finished recording. */
export const outcome = {
  pending: 0,
  answered: 1,
  /** Another HTTP status than 200, or a body that the protocol cannot read. */
  refused: 2,
  /** The connection failed, or broke before the answer was whole. */
  broken: 3,
  timedOut: 4,
} as const

export interface Recording {
  /** When each request was due, milliseconds from the start of the load. */
  readonly due: Float64Array
  /** When the generator came to it: `picked - due` is its own lateness. */
  readonly picked: Float64Array
  /** When it was written to a connection: `sent - picked` is the wait for a free one. NaN if never. */
  readonly sent: Float64Array
  /** When the answer was whole, or given up. */
  readonly done: Float64Array
  readonly outcome: Uint8Array
  /** How far an answer lies from the expected one (relative beyond 1); NaN where there is none to compare. */
  readonly deviation: Float64Array
}

export const emptyRecording = (due: Float64Array): Recording => ({
  due,
  picked: new Float64Array(due.length).fill(Number.NaN),
  sent: new Float64Array(due.length).fill(Number.NaN),
  done: new Float64Array(due.length).fill(Number.NaN),
  outcome: new Uint8Array(due.length),
  deviation: new Float64Array(due.length).fill(Number.NaN),
})
