/** What a program prints of a run while it trains, as people redirect it into a file: between other lines, and never all of it. */
import type { Series } from '../series.ts'

export interface Printer {
  /** As people call the program. */
  readonly name: string
  /** A line or two, for the error where a file is of none. */
  readonly example: string
  /** The curve that is printed; undefined where no line is of this program. `file` is for messages, relative to the policy. */
  readonly read: (lines: readonly string[], file: string) => readonly Series[] | undefined
}

/** All whose lines are known, for messages. */
export const PRINTED = 'XGBoost, LightGBM, CatBoost, Keras and the Trainer of Hugging Face'

/** An evaluation is shorter; what is longer is something else. */
const LONGEST = 2 ** 16
/** Colours, what moves a cursor, and the backspaces of a progress bar. */
const CONTROLS = /\u001b\[[\d;?]*[A-Za-z]|\u0008/g

/** Lines as a screen would show them one after the other: each state of a progress bar, which overwrites the one before, is one. */
export const linesOf = (text: string): readonly string[] =>
  text
    .replace(CONTROLS, '')
    .split(/[\r\n]+/)
    .filter(({ length }) => length <= LONGEST)
