/** Amounts (`56,27`, `75.20 €`) and dates (`31.12.2026`) that are read as texts: their length does not say how far they have moved. */
import { amountsOrDates } from '@sea-trials/profile/looks'
import { printable } from '@sea-trials/schema/text'
import type { Measured } from '@sea-trials/stats/estimate'
import type { Ask } from '../metric.ts'
import { byLengthNote } from './cells.ts'

/** Of columns that are compared by length: those whose length says little, and what is to be told of all. */
export async function lengthsOf({ engine, data }: Ask, byLength: readonly string[]) {
  const unread = new Set(await amountsOrDates(engine, data.table, byLength))
  const notes = [...unreadNote([...unread]), ...byLengthNote(byLength.filter((name) => !unread.has(name)))]
  return { unread, notes }
}

/** What has moved in length has moved; what has not may have moved all the same, and no upper end is known. */
export const writtenAsText = (measured: Measured): Measured => {
  if (measured.kind !== 'estimate') return measured
  const { again: _, ...own } = measured
  return {
    ...own,
    interval: (level) => ({
      ...measured.interval(level),
      high: null,
      method: 'of lengths, which no number is known by',
    }),
  }
}

const unreadNote = (names: readonly string[]): readonly string[] =>
  names.length === 0
    ? []
    : [
        `numbers or dates written as text cannot be compared: ${names.slice(0, 10).map(printable).join(', ')}; write numbers with a decimal point and nothing else (56.27), dates as 2026-12-31`,
      ]
