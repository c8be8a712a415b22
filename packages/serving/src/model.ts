/** Calling a model, whatever stands behind it: a protocol over HTTP, or an ONNX file in this process. */
import type { Scalar } from '@sea-trials/schema/requirement/ast'

/** Rows to score: values by feature name, in the model's own names. */
export type FeatureRow = Readonly<Record<string, Scalar>>

export interface Feature {
  readonly name: string
  readonly type: 'number' | 'integer' | 'string' | 'boolean'
}

/** Answers in the rows' order. Binary: probability of the positive class. Multiclass: a row of probabilities. Regression: the value. */
export interface Answers {
  readonly scores: readonly (number | readonly number[])[]
  readonly labels?: readonly Scalar[]
}

export interface Model {
  readonly features: readonly Feature[]
  readonly predict: (rows: readonly FeatureRow[]) => Promise<Answers>
  readonly close: () => Promise<void>
}

/** How one protocol writes a request and reads an answer; shared by `predict` and the load generator. */
export interface Protocol {
  readonly name: 'open-inference' | 'mlflow'
  /** Path to ask for readiness; an HTTP status of 200 is ready. */
  readonly readyPath: string
  /** What the server says about its inputs, or undefined where the protocol does not say. */
  readonly metadataPath?: string
  readonly request: (
    rows: readonly FeatureRow[],
    features: readonly Feature[],
  ) => { readonly path: string; readonly headers: Readonly<Record<string, string>>; readonly body: string }
  /** Throws `server-failed` on an answer that is none. */
  readonly answers: (status: number, body: string) => Answers
}
