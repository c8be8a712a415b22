/** What Keras prints while it fits: `Epoch 1/5`, states of a progress bar, and at the end of an epoch its losses. */
import { seriesOfColumns } from '../columns.ts'
import { columnsOfRecords } from '../records.ts'
import type { Printer } from './printer.ts'

const EPOCH = /^Epoch (\d+)\/\d+$/
/** Batches done, of so many. Where each epoch is one line, versions before 2.3 print neither. */
const BATCHES = /^\s*(\d+)\/(\d+) /
const LOSS = /^([^:]+): (\S+)$/
/** What Keras calls the losses of validation by. */
const VALIDATION = 'val_'

interface Epoch {
  readonly epoch: string
  /** Of its batches, as its last line has it. */
  batches?: string | undefined
  losses: ReadonlyMap<string, string>
}

export const keras: Printer = {
  name: 'Keras',
  example: 'Epoch 1/5\n10/10 - 1s - 9ms/step - loss: 0.7165 - val_loss: 0.7063',
  read: (lines, file) => {
    const records = epochsOf(lines).flatMap(({ epoch, losses }) =>
      losses.size === 0 ? [] : [Object.fromEntries([...losses, ['epoch', epoch]])],
    )
    return records.length === 0 ? undefined : seriesOfColumns(columnsOfRecords(records), file)
  },
}

function epochsOf(lines: readonly string[]): readonly Epoch[] {
  const epochs: Epoch[] = []
  for (const line of lines) {
    const [, began] = EPOCH.exec(line.trim()) ?? []
    const [, done, batches] = BATCHES.exec(line) ?? []
    const current = epochs.at(-1)
    const losses = lossesOf(line)
    if (began !== undefined) epochs.push({ epoch: began, losses: new Map() })
    else if (current !== undefined && losses.size > 0 && done === batches && isOf(current, batches)) {
      current.batches = batches
      current.losses = losses
    }
  }
  return epochs
}

/** An epoch ends with its validation; what comes after, or has other batches, is an evaluation of something else. */
const isOf = ({ losses, batches }: Epoch, others: string | undefined): boolean =>
  losses.size === 0 || (batches === others && ![...losses.keys()].some((name) => name.startsWith(VALIDATION)))

function lossesOf(line: string): ReadonlyMap<string, string> {
  const parts = line.split(' - ').map((part) => LOSS.exec(part.trim()) ?? [])
  return new Map(parts.flatMap(([, name, value]) => (name === undefined || value === undefined ? [] : [[name, value]])))
}
