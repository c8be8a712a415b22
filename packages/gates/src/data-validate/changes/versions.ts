/** The data sets of the gate as they stood on the base, opened when they are first asked for. */
import type { Engine } from '@sea-trials/tables/engine'
import type { Before, DataBefore } from '../../before.ts'
import { type DataSet, type ReadAs, readingOf } from '../../data/data-set.ts'
import { sentence } from '../sentence.ts'

export type Version =
  | Exclude<DataBefore, { kind: 'files' }>
  /** `paths` beside the files of its table. */
  | { readonly kind: 'table'; readonly data: DataSet; readonly paths: readonly string[] }

export interface Versions {
  readonly base: string
  readonly lost?: string
  readonly of: (here: DataSet) => Promise<Version>
}

export function versionsOf(before: Before, engine: Engine, readAs: ReadAs): Versions {
  const open = async (here: DataSet): Promise<Version> => {
    const found = await before.data(here.name)
    if (found.kind !== 'files') return found
    const { files, paths, delimiter, where } = found
    const source = { name: `${here.name} of ${before.base}`, files, ...(delimiter === undefined ? {} : { delimiter }) }
    try {
      // What the contract promises today, the data of yesterday need not have kept.
      const whole = await engine.open({ ...source, ...readingOf(readAs, here) }).catch(() => engine.open(source))
      const table = where === undefined ? whole : await engine.filter(whole, where)
      return { kind: 'table', data: { ...here, table }, paths }
    } catch (error) {
      return { kind: 'unknown', why: sentence(error), fix: `Look at the data of ${before.base}.` }
    }
  }
  const opened = new Map<string, Promise<Version>>()
  return {
    base: before.base,
    ...(before.lost === undefined ? {} : { lost: before.lost }),
    of: (here) => {
      const known = opened.get(here.name) ?? open(here)
      opened.set(here.name, known)
      return known
    },
  }
}
