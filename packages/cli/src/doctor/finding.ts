/** What the doctor found out about one thing that stands between a pull request and a loosened gate. */

import { isObject, type JsonObject } from '@sea-trials/schema/json'

export type State = 'fine' | 'missing' | 'unknown'

export interface Finding {
  /** Stable, for scripts: `code-owner-review`. */
  readonly id: string
  readonly state: State
  /** What was looked at, and how it stands. */
  readonly says: string
  /** What to click or to write; where it could not be seen, what would show it. */
  readonly fix?: string
  /** What a pull request, or whoever else, can do as it stands. */
  readonly open?: string
}

/** Something that was looked for and seen, or why it could not be. */
export type Seen<T> = { readonly seen: T } | { readonly unseen: string }

/** What becomes of what was seen. */
export const map = <T, R>(looked: Seen<T>, to: (value: T) => R): Seen<R> =>
  'unseen' in looked ? looked : { seen: to(looked.seen) }

/** What becomes of what was seen, where it may say nothing either. */
export const chain = <T, R>(looked: Seen<T>, to: (value: T) => Seen<R>): Seen<R> =>
  'unseen' in looked ? looked : to(looked.seen)

/** The objects of a list; whatever else stands there says nothing. */
export const objectsIn = (list: unknown): readonly JsonObject[] => (Array.isArray(list) ? list.filter(isObject) : [])

/** Whether it was seen to be just this. */
export const isSeen = <T>(looked: Seen<T>, value: T): boolean => 'seen' in looked && looked.seen === value

/** `missing` only where it was seen to be so: what cannot be seen is unknown, never fine. */
export function finding(
  id: string,
  looked: Seen<boolean>,
  words: {
    readonly fine: string
    readonly missing: string
    readonly fix: string
    readonly open: string
  },
): Finding {
  if ('unseen' in looked)
    return {
      id,
      state: 'unknown',
      says: `whether ${words.fine} was not seen: ${looked.unseen}`,
      fix: words.fix,
      open: words.open,
    }
  return looked.seen
    ? { id, state: 'fine', says: words.fine }
    : { id, state: 'missing', says: words.missing, fix: words.fix, open: words.open }
}

/** Whether all are so: one that is not decides, then one that cannot be seen. */
export function every(all: readonly Seen<boolean>[]): Seen<boolean> {
  if (all.some((one) => isSeen(one, false))) return { seen: false }
  return all.find((one) => 'unseen' in one) ?? { seen: true }
}

/** Whether one of them is so: seen once it is enough, and that none is has to be seen of all. */
export function some(all: readonly Seen<boolean>[]): Seen<boolean> {
  if (all.some((one) => isSeen(one, true))) return { seen: true }
  return all.find((one) => 'unseen' in one) ?? { seen: false }
}
