/** From how many rows on memory counts for more than time, and of which tables that can be had. */
import { extname } from 'node:path'
import type { Table } from '@sea-trials/tables/engine'

/** Of more rows a column is read again by whom needs it again, and parts are taken again: what stays is large, and reading is quick. */
export const MOST_KEPT = 2 ** 21
/** Labels and scores of more rows are not held as they are read. */
export const MOST_HELD = 2 ** 20

/** Rows of which columns are looked at that no line asks for. */
export const MOST_DRAWN = 50_000

/** Rows that a search looks at that a line asks for, where there are more than are held. */
export const MOST_SEARCHED = 2 ** 19

/** Text is parsed from its beginning whenever it is read, so that all that will be needed of it is read at once. */
export const isText = ({ files }: Table): boolean => files.some((file) => extname(file).toLowerCase() !== '.parquet')
