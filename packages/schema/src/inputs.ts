/** The one declaration of an input: action.yml, flags, READMEs and the policy's keys are made from it and checked. */
export interface InputSpec {
  /** kebab-case, the same everywhere. */
  readonly name: string
  readonly summary: string
  readonly kind: 'text' | 'path' | 'lines' | 'number' | 'percent' | 'duration' | 'rate' | 'choice' | 'columns' | 'flag'
  readonly choices?: readonly string[]
  /** What happens when it is left out, in words. */
  readonly otherwise: string
  readonly example: string
  /** The key of sea-trials.yml that it replaces: `columns.label`. */
  readonly policyKey?: string
}

export interface OutputSpec {
  readonly name: string
  readonly summary: string
  readonly example: string
}

/** Raw values by input name; absent when not given (never an empty string). */
export type RawInputs = Readonly<Record<string, string>>
