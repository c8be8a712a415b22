/** What the tables of expectations hold. */
import type { Burden } from '../../../verdict.ts'
import type { Draft } from '../draft.ts'
import type { Node } from '../node.ts'

/** One expectation being read. */
export interface Ask {
  readonly draft: Draft
  /** The expectation. */
  readonly node: Node
  readonly kwargs: Node
  /** Empty for expectations of the table. */
  readonly column: string
  readonly burden: Burden
  /** Columns without nulls, and where that is said; a column’s type says it once all is read. */
  readonly neverNull: Map<string, Node>
}

/** Says what an expectation says, or gives the reason why that cannot be said. */
export type Reader = (ask: Ask) => string | undefined

export interface Expectation {
  readonly kwargs: readonly string[]
  readonly read: Reader
}
