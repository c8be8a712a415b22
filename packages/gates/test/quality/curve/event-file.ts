/** Event files as TensorBoard's writers write them, for tests: TFRecords of events with one scalar each. */
import crc32c from 'crc-32/crc32c.js'

export interface Written {
  readonly tag: string
  readonly step: number
  readonly value: number
}

/** As TensorFlow rotates and shifts its checksums. */
export const masked = (bytes: Uint8Array): number => {
  const crc = crc32c.buf(bytes)
  return ((((crc >>> 15) | (crc << 17)) >>> 0) + 0xa282ead8) >>> 0
}

/** A record: its length with a checksum, its bytes with another. */
export function framed(data: Uint8Array): Buffer {
  const frame = Buffer.alloc(data.length + 16)
  frame.writeBigUInt64LE(BigInt(data.length), 0)
  frame.writeUInt32LE(masked(frame.subarray(0, 8)), 8)
  frame.set(data, 12)
  frame.writeUInt32LE(masked(data), 12 + data.length)
  return frame
}

export const eventFile = (scalars: readonly Written[]): Buffer =>
  Buffer.concat(scalars.map((each) => framed(event(each))))

/** What is no whole number has no place in a step, and is written as 0. */
function event({ tag, step, value }: Written): Buffer {
  const single = Buffer.alloc(4)
  single.writeFloatLE(value)
  const scalar = Buffer.concat([field(1, Buffer.from(tag)), Buffer.from([(2 << 3) | 5]), single])
  const whole = Number.isFinite(step) ? BigInt.asUintN(64, BigInt(Math.trunc(step))) : 0n
  return Buffer.concat([Buffer.from([2 << 3]), varint(whole), field(5, field(1, scalar))])
}

const field = (id: number, bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from([(id << 3) | 2]), varint(BigInt(bytes.length)), bytes])

function varint(value: bigint): Buffer {
  const bytes: number[] = []
  for (let left = value; ; left >>= 7n) {
    const low = Number(left & 127n)
    if (left < 128n) return Buffer.from([...bytes, low])
    bytes.push(low | 128)
  }
}
