/** TFRecord: length, its checksum, bytes, their checksum; checksums are CRC32C, masked as TensorFlow does. Read, never written. */
import { SeaTrialsError } from '@sea-trials/schema/error'

const HEADER = 12
const FOOTER = 4

type Crc = (bytes: Uint8Array) => number

/** Whether bytes begin with a record: its length has a checksum of its own, so that this is no guess. */
export async function isTfRecord(bytes: Uint8Array): Promise<boolean> {
  return bytes.length >= HEADER && lengthAt(bytes, 0, await checksum()) !== undefined
}

/** The records, as views of the bytes. Throws `unreadable-data` where a checksum is wrong or the file ends within a record. */
export async function readRecords(bytes: Uint8Array, file: string): Promise<readonly Uint8Array[]> {
  const crc = await checksum()
  const records: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const whole = at + HEADER <= bytes.length
    const length = whole ? lengthAt(bytes, at, crc) : 0
    if (length === undefined) throw broken(file, records.length, 'the checksum of its length is wrong')
    const from = at + HEADER
    const end = from + length
    if (!whole || end + FOOTER > bytes.length) throw broken(file, records.length, 'the file ends within it')
    const record = bytes.subarray(from, end)
    if (masked(crc(record)) !== uint32(bytes, end)) throw broken(file, records.length, 'its checksum is wrong')
    records.push(record)
    at = end + FOOTER
  }
  return records
}

async function checksum(): Promise<Crc> {
  const { default: crc32c } = await import('crc-32/crc32c.js')
  return (bytes) => crc32c.buf(bytes)
}

function lengthAt(bytes: Uint8Array, at: number, crc: Crc): number | undefined {
  if (masked(crc(bytes.subarray(at, at + 8))) !== uint32(bytes, at + 8)) return undefined
  return Number(viewOf(bytes).getBigUint64(at, true))
}

/** Rotated and shifted, as a checksum of bytes that hold checksums would be weak (tensorflow/core/lib/hash/crc32c.h). */
const masked = (crc: number): number => ((((crc >>> 15) | (crc << 17)) >>> 0) + 0xa282ead8) >>> 0

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const uint32 = (bytes: Uint8Array, at: number): number => viewOf(bytes).getUint32(at, true)

const broken = (file: string, before: number, why: string): SeaTrialsError =>
  new SeaTrialsError(
    'unreadable-data',
    `record ${before + 1} of the event file cannot be read: ${why}`,
    'The file was cut off or damaged; copy it again, after the writer was closed.',
    { file },
  )
