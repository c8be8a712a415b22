/** A wrong delimiter makes one column of a whole file, of which nothing true can be said. */
import { extname } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import type { Table } from '@sea-trials/tables/engine'

const DELIMITERS = [',', ';', '\t', '|']
const WRITTEN: Readonly<Record<string, string>> = { '\t': "$'\\t'" }

/** Throws `bad-input` for text of one column whose name holds what divides columns elsewhere. */
export function assertDivided({ name, files, columns }: Table, delimiter?: string): void {
  const [only] = columns
  const isText = files.every((file) => /^\.(csv|tsv)$/i.test(extname(file)))
  if (!isText || only === undefined || columns.length > 1) return
  const other = DELIMITERS.find((each) => each !== delimiter && only.name.includes(each))
  if (other === undefined) return
  const by = delimiter === undefined ? '' : ` by ${printable(delimiter)}`
  throw new SeaTrialsError(
    'bad-input',
    `${printable(name)} has one column${by}, called ${printable(only.name)}`,
    other === ','
      ? 'Leave --delimiter out: a comma divides it.'
      : `Say what divides it: --delimiter ${WRITTEN[other] ?? `'${other}'`}.`,
  )
}
