/** Calling a model, whatever stands behind it: a protocol over HTTP, or an ONNX file in this process. */
import type { Scalar } from '@sea-trials/schema/requirement/ast'

/** Rows to score: values by feature name, in the model's own names. */
export type FeatureRow = Readonly<Record<string, Scalar>>

export interface Feature {
  readonly name: string
  readonly type: 'number' | 'integer' | 'string' | 'boolean'
  /** Set where the model takes several features as one tensor [rows, width]: its name, and this feature's place in it. */
  readonly matrix?: { readonly name: string; readonly column: number }
  /** The server's own word for the tensor's type (`FP64`), where it said one. */
  readonly datatype?: string
}

/** A column in memory; the same shape as the engine's `Vector`. `valid` holds one byte a row, 0 is null; code -1 is null. */
export type Vector =
  | { readonly kind: 'number'; readonly values: Float64Array; readonly valid: Uint8Array | null }
  | { readonly kind: 'coded'; readonly codes: Int32Array; readonly values: readonly Scalar[] }

/** Scores row by row: `width` is 1 (probability of the positive class, or the predicted value) or the number of classes. */
export interface Scores {
  readonly values: Float64Array
  readonly width: number
  /** Computed in single precision. */
  readonly single?: boolean
}

/**
 * Answers in the rows' order. Binary: probability of the positive class. Multiclass: a row of probabilities. Regression: the
 * value. A server that answers with words has `labels`, and no scores.
 */
export interface Answers {
  readonly scores: readonly (number | readonly number[])[]
  readonly labels?: readonly Scalar[]
}

export interface Model {
  readonly features: readonly Feature[]
  /** The classes in the order of the scores (binary: negative, positive), where the model says so. */
  readonly classes?: readonly Scalar[]
  readonly predict: (rows: readonly FeatureRow[]) => Promise<Answers>
  /** The same for columns, without an object a row. Columns by feature name, each `rows` long; others are ignored. */
  readonly predictColumns: (columns: Readonly<Record<string, Vector>>, rows: number) => Promise<Scores>
  readonly close: () => Promise<void>
}

/** How one protocol writes a request and reads an answer; shared by `predict` and the load generator. */
export interface Protocol {
  readonly name: 'open-inference' | 'mlflow'
  /** Path to ask for readiness; an HTTP status of 200 is ready. */
  readonly readyPath: string
  /** Where the server says what it takes, and how to read it; undefined where the protocol has no such place. */
  readonly metadata?: {
    readonly path: string
    /** Throws `server-failed` on an answer that is none. Empty where the server takes what it does not describe. */
    readonly features: (body: string) => readonly Feature[]
  }
  readonly request: (
    rows: readonly FeatureRow[],
    features: readonly Feature[],
  ) => { readonly path: string; readonly headers: Readonly<Record<string, string>>; readonly body: string }
  /** Throws `server-failed` on an answer that is none. */
  readonly answers: (status: number, body: string) => Answers
}
