/** One kind of JSON file that holds a learning curve, told from the others by its shape. */
import type { RowLines } from './columns.ts'
import type { Series } from './series.ts'

export interface JsonFormat<Document = never> {
  /** As people call it. */
  readonly name: string
  /** What such a file looks like, for the error where a file is of none. */
  readonly example: string
  readonly matches: (document: unknown) => boolean
  /** Only called with what matches. `file` is for messages, relative to the policy, and so are `lines` of a record each. */
  readonly read: (document: Document, file: string, lines?: RowLines) => readonly Series[]
}
