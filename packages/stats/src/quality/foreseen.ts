/** Where few rows were wrong so far, what is seen of the spread is too little, and what the scores foresee of it stands in. */
import type { Support } from './sample.ts'

/** The standard error of an estimate, and what it would be were no row like another. */
export interface Seen {
  readonly se: number
  readonly alone: number
}

/**
 * Variance of an estimate: what was seen counts as its rows hang together, what luck spared as if they all did.
 * @param expected variance that a row is foreseen to bring
 */
export const foreseenVariance = (
  { effective, alone }: Pick<Support, 'effective' | 'alone'>,
  seen: Seen,
  expected: number,
): number => seen.se ** 2 + (Math.max(0, expected / alone - seen.alone ** 2) * alone) / effective

/** By how much the rows that hang together widen an estimate: at least 1, at most as if all of them agreed. */
export const designSeen = ({ effective, alone }: Pick<Support, 'effective' | 'alone'>, seen: Seen): number =>
  Math.min(alone / effective, seen.alone > 0 ? Math.max(1, (seen.se / seen.alone) ** 2) : Number.POSITIVE_INFINITY)
