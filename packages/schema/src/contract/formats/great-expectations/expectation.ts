/** What the tables of expectations hold. */
import type { Condition } from '../../../requirement/ast.ts'
import type { Burden } from '../../../verdict.ts'
import type { Draft } from '../draft.ts'
import { type Line, within } from '../lines.ts'
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
  /** The rows that it is about; all where undefined. */
  readonly where: Condition | undefined
  /** Columns without nulls, and where that is said; a column’s type says it once all is read. */
  readonly neverNull: Map<string, Node>
}

/** Says what an expectation says, or gives the reason why that cannot be said. */
export type Reader = (ask: Ask) => string | undefined

export interface Expectation {
  readonly kwargs: readonly string[]
  /** About columns or another table: a condition on rows chooses nothing. */
  readonly whole?: true
  readonly read: Reader
}

/** A keyword judges every row, and always blocks. */
export const needsLine = ({ burden, where }: Pick<Ask, 'burden' | 'where'>): boolean =>
  burden !== 'require' || where !== undefined

export const sayLine = ({ draft, node, burden, where }: Ask, line: Line): void =>
  draft.line(within(line, where), burden, node)
