/** What a run compares with: data and contract as they stood before, on the branch that this is to be merged into. */
import type { Contract } from '@sea-trials/schema/contract/contract'
import type { Condition } from '@sea-trials/schema/requirement/ast'

/** Given by the face that knows of an earlier version. Nothing of it throws: what cannot be had says why. */
export interface Before {
  /** Its name for people: `main`. */
  readonly base: string
  /** Why nothing of it can be had, and what mends it, where nobody asked for it but a line. */
  readonly lost?: string
  /** A data set of the policy. */
  readonly data: (name: string) => Promise<DataBefore>
  readonly contract: () => Promise<ContractBefore>
}

export type DataBefore =
  /** Byte for byte what lies here, and the same part of it; `from` other paths, relative to the policy's folder. */
  | { readonly kind: 'same'; readonly from?: readonly string[] }
  /** The base has no such files. */
  | { readonly kind: 'absent' }
  /** Neither the base nor this commit has such files: the data are brought from elsewhere. */
  | { readonly kind: 'untracked' }
  /** Other bytes; absolute paths, sorted by the paths that they have there. */
  | {
      readonly kind: 'files'
      readonly files: readonly string[]
      /** Relative to the policy's folder, beside `files`. */
      readonly paths: readonly string[]
      readonly delimiter?: string
      /** The part of the files that the data set was. */
      readonly where?: Condition
    }
  /** They may be other bytes, or are known to be, and cannot be read. */
  | { readonly kind: 'unknown'; readonly why: string; readonly fix: string }

export interface ContractBefore {
  /** Absent where the base has none. */
  readonly before?: Contract
  /** What lies here, which need not be what judges. */
  readonly here?: Contract
  /** Why the two cannot be compared. */
  readonly why?: string
}
