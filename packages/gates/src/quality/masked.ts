/** Values in messages: none of a column that the contract calls private. */
import type { Policy } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'

export interface Masking {
  /** Columns of which no value is shown. */
  readonly masked?: ReadonlySet<string>
  /** Whether the label is one of them: then no class is shown, whichever column or list it stands in. */
  readonly hidesClasses?: true
}

export const maskingOf = ({ masked, columns: { label } }: Pick<Policy, 'masked' | 'columns'>): Masking =>
  masked === undefined ? {} : { masked, ...(masked.has(label ?? '') ? { hidesClasses: true } : {}) }

/** In the place of a value. */
export const MASK = '(masked)'

type OfColumn = Masking & { readonly column: string }

export const isMasked = ({ masked, column }: OfColumn): boolean => masked?.has(column) ?? false

/** A few values of a column, for a message. */
export const shownValues = (values: readonly unknown[], of: OfColumn): string => listed(values, isMasked(of))

/** A few classes, for a message. */
export const shownClasses = (classes: readonly unknown[], { hidesClasses }: Masking): string =>
  listed(classes, hidesClasses ?? false)

const listed = (values: readonly unknown[], areMasked: boolean): string =>
  areMasked && values.length > 0 ? MASK : values.map((value) => printable(value)).join(', ')
