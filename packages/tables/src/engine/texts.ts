/** What is looked for in texts, and what was found. */
/** What is looked for in the text of a column. */
export interface TextPattern {
  /** RE2; its first group is what is taken from a cell, once. */
  readonly pattern: string
  /** Cells without it have nothing of the pattern in them. */
  readonly contains?: string
  /** One cell in a million matters: every row is read, and only what is found may be sampled. */
  readonly rare?: true
}

export interface ColumnPatterns {
  readonly column: string
  readonly patterns: readonly TextPattern[]
}

export interface FoundTexts {
  /** Texts and their rows, sorted; of every how many-th value, 1 is of all. */
  readonly step: number
  /** Cells that one of the sample stands for: all those looked at over those of the sample. */
  readonly scale: number
  readonly texts: readonly { readonly text: string; readonly rows: number }[]
}

export interface ColumnTexts {
  /** Cells that are not null. */
  readonly rows: number
  /** Of each pattern, in order. */
  readonly found: readonly FoundTexts[]
}
