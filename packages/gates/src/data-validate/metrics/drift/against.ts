/** The data set that a line compares with, as a reference: its rows, or the profile that was kept of them. */
import type { Engine } from '@sea-trials/tables/engine'
import type { DataSet } from '../../../data/data-set.ts'
import { ofRows, type Reference } from './reference.ts'

export async function referenceOf(engine: Engine, data: DataSet): Promise<Reference> {
  if (data.profile === undefined) return ofRows(engine, data)
  return (await import('../profile/reference.ts')).ofProfile(data.name, data.profile)
}
