/** A learning curve as a program printed it, told by its lines; other lines are passed over. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Series } from '../series.ts'
import { boostingPrinters } from './boosting.ts'
import { keras } from './keras.ts'
import { linesOf, type Printer } from './printer.ts'
import { trainer } from './trainer.ts'

export const PRINTERS: readonly Printer[] = [...boostingPrinters, keras, trainer]

/** Undefined where no line is one of a program that is known. Throws `unreadable-data` where lines are of more than one. */
export function readPrinted(text: string, file: string): readonly Series[] | undefined {
  const lines = linesOf(text)
  const [found, another] = PRINTERS.flatMap(({ name, read }) => {
    const series = read(lines, file)
    return series === undefined ? [] : [{ name, series }]
  })
  if (found === undefined || another === undefined) return found?.series
  throw new SeaTrialsError(
    'unreadable-data',
    `the learning curve has lines of ${found.name} and lines of ${another.name}`,
    'Write what each prints into a file of its own, and name one.',
    { file },
  )
}
