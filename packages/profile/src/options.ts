/** What a profile is told besides the table. */
import type { Scalar } from '@sea-trials/schema/requirement/ast'

export interface ProfileOptions {
  /** Those that are profiled; all without. */
  readonly columns?: readonly string[]
  /** `x-classification` by column. */
  readonly classification?: Readonly<Record<string, string>>
  /** `x-missing` by column. */
  readonly missing?: Readonly<Record<string, readonly Scalar[]>>
  /** `sha256:` digests of the files. */
  readonly files?: readonly string[]
  readonly progress?: (what: string, done: number) => void
}
