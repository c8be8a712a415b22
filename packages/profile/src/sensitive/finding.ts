/** What a search for sensitive values says of a column. Never a value: a shape, and numbers of rows. */

/** A kind of sensitive value that one column holds. */
export interface Finding {
  readonly column: string
  /** As the table of kinds calls it: `payment_card`, `us_ssn`, `email`. */
  readonly kind: string
  /** Probability, 0 to 1, that the column holds values of this kind, by the prior and the likelihoods in docs/sensitive-data.md. */
  readonly confidence: number
  /** Rows that hold a valid value of the kind; of a column that was sampled an estimate, `read` says so. */
  readonly matched: number
  /** Rows of the table. */
  readonly rows: number
  /** The most frequent shape of the values: digits are `d`, letters `a`, the rest as it is, cut after twelve characters. */
  readonly shape: string
  /** What the confidence rests on. */
  readonly evidence: Evidence
  /** The rule that a profile (`hipaa`, `pci`, `gdpr`) has about the kind. */
  readonly article?: string
}

export interface Evidence {
  /** Distinct texts of the form that were looked at, and those that passed its rules and its checksum. */
  readonly tried: number
  readonly passed: number
  /** Share of texts of the form that would pass if they were random. */
  readonly chance: number
  /** Of those tried, the share that is genuine: lower end of its 95 % interval, beyond what chance lets through. */
  readonly genuine: number
  /** Whether the name of the column speaks for the kind. */
  readonly header: boolean
  /** Distinct texts there were; more than `tried` where a sample was looked at. */
  readonly distinct: number
  /** First rows that hold such a value. */
  readonly at: readonly { readonly file: string; readonly row: number }[]
}

export interface Found {
  /** By the order of the columns; of one column the surest first. */
  readonly findings: readonly Finding[]
  /** What was read, for the sentence that says so. */
  readonly read: {
    readonly rows: number
    readonly columns: number
    /** Columns of which a sample of the distinct texts was tested. */
    readonly sampled: readonly string[]
    /** Columns of bytes, or of lists and structures without texts and whole numbers: nothing is looked for in them. */
    readonly unread: readonly string[]
    /** Distinct texts at most that a sample holds. */
    readonly most: number
  }
}

export interface SearchOptions {
  /** Findings below it are left out; 0.8 unless said. */
  readonly confidence?: number
  /** Test every distinct text, not a sample. */
  readonly exact?: boolean
  /** Of these columns only. */
  readonly columns?: readonly string[]
}
