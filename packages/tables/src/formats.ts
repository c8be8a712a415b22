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

const COMPRESSED = new Set(['.gz', '.zst', '.bz2', '.xz', '.lz4', '.br', '.zip', '.7z'])

const ADVICE: Readonly<Record<string, string>> = {
  '.json': ' Of a list of objects write each into a line of its own: `jq -c ".[]" data.json > data.jsonl`.',
  '.txt': ' A text with a delimiter is a .csv, or by tabs a .tsv: name it so.',
  '.xlsx': ' Export the sheet as CSV in UTF-8.',
}
const adviceFor = (files: readonly string[]): string => ADVICE[extname(files[0] ?? '').toLowerCase()] ?? ''

/** Throws `bad-input` where the files are of several formats, or of none. */
export function formatOf(source: TableSource): Format {
  const formats = new Set(source.files.map((file) => FORMATS[extname(file).toLowerCase()]))
  const [format] = formats
  if (format !== undefined && formats.size === 1) return format
  const packed = source.files.map((file) => extname(file)).find((ending) => COMPRESSED.has(ending.toLowerCase()))
  if (packed !== undefined)
    throw new SeaTrialsError(
      'bad-input',
      `data set ${source.name} is compressed: ${packed}`,
      'Unpack it in a step before; Parquet is compressed inside.',
    )
  throw new SeaTrialsError(
    'bad-input',
    source.files.length === 0
      ? `data set ${source.name} has no files`
      : `data set ${source.name} is not of one format: ${[...new Set(source.files.map((file) => extname(file) || 'no extension'))].join(', ')}`,
    `Give files of one format: ${Object.keys(FORMATS).join(', ')}.${adviceFor(source.files)}`,
  )
}
