/** What happened to data and contract since an earlier version: a part of the verdict, shown and never decided on. */

/**
 * Whom a change breaks: `producers` wrote rows that kept the old promise and may not keep the new one; `consumers` may meet
 * what the old promise ruled out. A change that breaks neither is compatible.
 */
export type Broken = 'producers' | 'consumers'

export interface Classed {
  readonly direction: 'looser' | 'tighter' | 'changed'
  readonly breaks: readonly Broken[]
  /** As it stood, and as it stands; absent on the side that does not have it. */
  readonly before?: string
  readonly here?: string
}

export interface ContractChange extends Classed {
  /** The column and the keyword: `age: minimum`; a column alone where it came or went. */
  readonly what: string
}

export interface ColumnChange extends Classed {
  readonly column: string
}

/** A cell of a sample row, masked already where the column is sensitive. */
export interface CellChange {
  readonly column: string
  readonly before?: string
  readonly here?: string
}

export interface RowChange {
  readonly kind: 'added' | 'removed' | 'changed'
  /** Where it stands: here, or in the earlier version where it was removed. */
  readonly file: string
  readonly row: number
  readonly key?: string
  readonly cells: readonly CellChange[]
}

/** A data set of the gate. */
export interface DataChange {
  readonly name: string
  /** `new`: the base has no such files; `unknown`: they could not be compared, for the reason in `note`. */
  readonly state: 'unchanged' | 'changed' | 'new' | 'unknown'
  readonly note?: string
  /** Paths of the files there, where they are not those here. */
  readonly renamedFrom?: readonly string[]
  /** What rows were told by; empty where they were compared whole. */
  readonly key?: readonly string[]
  readonly rows?: {
    readonly before: number
    readonly here: number
    readonly added: number
    readonly removed: number
    /** Absent where rows have no key. */
    readonly changed?: number
  }
  readonly columns?: readonly ColumnChange[]
  /** In how many rows a column holds another value; the largest first. */
  readonly cells?: readonly { readonly column: string; readonly rows: number }[]
  readonly samples?: readonly RowChange[]
  /** Mass that moved between the versions, column by column; the largest first. */
  readonly drift?: readonly {
    readonly column: string
    readonly observed: number
    readonly low: number | null
    readonly high: number | null
  }[]
}

export interface Changes {
  /** What was compared with: `main`. */
  readonly base: string
  readonly data: readonly DataChange[]
  readonly contract: readonly ContractChange[]
  /** Sentences about what could not be compared. */
  readonly notes: readonly string[]
}
