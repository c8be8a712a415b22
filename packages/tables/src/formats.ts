/** Which formats of data there are, told by the names of their files. */
import { extname } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { TableSource } from './engine.ts'

export type Format = 'csv' | 'jsonl' | 'parquet'
const FORMATS: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.parquet': 'parquet',
}

/** Throws `bad-input` where the files are of several formats, or of none. */
export function formatOf(source: TableSource): Format {
  const formats = new Set(source.files.map((file) => FORMATS[extname(file).toLowerCase()]))
  const [format] = formats
  if (format !== undefined && formats.size === 1) return format
  throw new SeaTrialsError(
    'bad-input',
    source.files.length === 0
      ? `data set ${source.name} has no files`
      : `data set ${source.name} is not of one format: ${[...new Set(source.files.map((file) => extname(file) || 'no extension'))].join(', ')}`,
    `Give files of one format: ${Object.keys(FORMATS).join(', ')}.`,
  )
}
