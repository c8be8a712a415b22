/** What an entry of the table of kinds is. */

/** Where in a cell a text of the kind is looked for; see `places.ts`. */
export type Place = 'number' | 'code' | 'email' | 'iban' | 'colon' | 'secret' | 'token' | 'name' | 'address'

/**
 * How often a column that means something else has this very form throughout: what a form can say at best, however many
 * values have it. `plain` (digits, a date, a word) says nothing without a name of the column that speaks for the kind.
 */
export const CONFUSED = { plain: 0.15, telling: 1e-4, checked: 1e-5, unmistakable: 1e-6 } as const

export interface Form {
  readonly place: Place
  /** Of the text as it stands, or without spaces, dots, dashes, slashes and brackets. */
  readonly of: 'text' | 'compact'
  /** Anchored, and linear: the texts are at most 2 000 characters. */
  readonly format: RegExp
  /** Rules and checksum, of a text that has the format. A library behind it is loaded when a text is there to be tested. */
  readonly valid: Test | { readonly load: () => Promise<Test> }
  /** Share of random texts of the format that are valid. */
  readonly chance: number
  readonly confused: keyof typeof CONFUSED
  /** Texts in the same column that say it is something else with the same checksum. */
  readonly rival?: {
    readonly place: Place
    readonly of: 'text' | 'compact'
    readonly format: RegExp
    /** So many of them for one text of the form are more than slips of the pen. */
    readonly share: number
    /** Chance that a text of the rival does not show it. */
    readonly hidden: number
  }
  /** Where all texts of the form have this one, a name of the column with one of these words may mean something else. */
  readonly scaled?: { readonly format: RegExp; readonly names: readonly string[] }
}

export type Test = (text: string) => boolean

export interface Kind {
  readonly name: string
  /** What it is, for the docs and the reason. */
  readonly title: string
  readonly family: 'contact' | 'payment' | 'national' | 'health' | 'network' | 'secret' | 'person'
  /** Format and rule in words, for the docs. */
  readonly rule: string
  /** Names of columns that speak for the kind, in several languages; words in order, lower case, without accents. */
  readonly header: readonly string[]
  readonly forms: readonly Form[]
  /** A single value is enough: it names no person, so that it need not differ from row to row. */
  readonly alone?: true
}

export const always: Test = () => true

/** Digits with a check digit. */
export const checked = (format: RegExp, valid: Test, chance: number): Form => ({
  place: 'number',
  of: 'compact',
  format,
  valid,
  chance,
  confused: 'checked',
})

/** Digits and letters with a check character. */
export const coded = (format: RegExp, valid: Test, chance: number, confused: Form['confused'] = 'checked'): Form => ({
  place: 'code',
  of: 'compact',
  format,
  valid: (text) => valid(text.toUpperCase()),
  chance,
  confused,
})
