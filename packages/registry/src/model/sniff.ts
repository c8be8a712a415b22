/** What a model's file is, by its content and never by its name. */
import { open } from 'node:fs/promises'
import { messageOf, SeaTrialsError } from '@sea-trials/schema/error'
import { REGISTRABLE } from '@sea-trials/schema/policy/formats'
import { relativePath } from '@sea-trials/schema/policy/paths'
import { pickleProtocol } from './pickle.ts'

export const MODEL_FORMATS = [...REGISTRABLE, 'zip', 'compressed', 'unknown'] as const
export type ModelFormat = (typeof MODEL_FORMATS)[number]

export interface Sniffed {
  readonly format: ModelFormat
  /** With its article, for a sentence: "a Python pickle (protocol 4): loading it runs code". */
  readonly description: string
  /** Whether loading such a file can run code that stands in it. */
  readonly runsCode: boolean
}

const HEAD = 64 * 1024

const is = (format: ModelFormat, description: string): Sniffed => ({ format, description, runsCode: false })
const runs = (format: ModelFormat, description: string): Sniffed => ({
  format,
  description: `${description}: loading it runs code`,
  runsCode: true,
})

/** Throws `missing-file` when it cannot be read; a file that nobody knows is `unknown`. */
export async function sniff(path: string): Promise<Sniffed> {
  const { head, tail, size } = await ends(path)
  if (size === 0) return is('unknown', 'an empty file')
  // Pickles come before whatever has no magic: a file that is both is named for the worse.
  return magic(head, tail) ?? pickle(head, size) ?? safetensors(head, size) ?? text(head) ?? onnx(head) ?? UNKNOWN
}

const UNKNOWN = is('unknown', 'a file of no format that Sea Trials knows')

function magic(head: Buffer, tail: Buffer): Sniffed | undefined {
  const begins = (bytes: string): boolean => head.subarray(0, bytes.length).equals(Buffer.from(bytes, 'latin1'))
  if (begins('GGUF')) return is('gguf', 'a GGUF file')
  if (begins('\x89HDF\r\n\x1a\n')) return runs('hdf5', 'an HDF5 file, as Keras writes, which may hold Lambda layers')
  if (begins('\x93NUMPY'))
    return head.subarray(0, 512).includes("'|O'")
      ? runs('pickle', 'a NumPy array of Python objects, which are a pickle')
      : is('npy', 'a NumPy array')
  if (begins('PK\x03\x04') || begins('PK\x05\x06')) return zip(head, tail)
  if (begins('\x1f\x8b') || begins('BZh') || begins('\xfd7zXZ\0') || begins('\x04"M\x18') || begins('(\xb5/\xfd'))
    return runs('compressed', 'a compressed file, which may be a joblib pickle')
  // zlib, as joblib compresses: its two bytes are a multiple of 31 together.
  if (head[0] === 0x78 && head.length > 2 && head.readUInt16BE(0) % 31 === 0)
    return runs('compressed', 'a zlib stream, as joblib writes')
  return undefined
}

/** By the names in it; the central directory stands at the end. */
function zip(head: Buffer, tail: Buffer): Sniffed {
  const holds = (name: string): boolean => tail.includes(name) || head.includes(name)
  if (holds('data.pkl')) return runs('torch', 'a PyTorch file, a zip around a Python pickle')
  if (holds('.pkl') || holds('.pickle')) return runs('pickle', 'a zip around a Python pickle')
  if (holds('model.weights.h5')) return runs('keras', 'a Keras file, which may hold Lambda layers')
  if (holds('.npy')) return runs('zip', 'a NumPy archive, whose arrays may be pickles')
  return runs('zip', 'a zip archive, which may hold anything')
}

/** Eight bytes that count a JSON header, which covers the file from end to end. */
function safetensors(head: Buffer, size: number): Sniffed | undefined {
  if (head.length < 10 || head[8] !== 0x7b) return undefined
  const length = head.readBigUInt64LE(0)
  return length <= 100_000_000n && Number(length) + 8 <= size ? is('safetensors', 'a safetensors file') : undefined
}

function pickle(head: Buffer, size: number): Sniffed | undefined {
  const protocol = pickleProtocol(head, head.length === size)
  if (protocol === undefined) return undefined
  if (head.includes('joblib')) return runs('joblib', 'a joblib file, a Python pickle with arrays in it')
  // The magic number of PyTorch's format before 1.6, as a pickled long.
  if (head.subarray(0, 64).includes(Buffer.from('6cfc9c46f9206aa85019', 'hex')))
    return runs('torch', 'a PyTorch file of the old kind, a row of Python pickles')
  return runs('pickle', `a Python pickle (protocol ${protocol === 0 ? '0 or 1' : protocol})`)
}

function text(head: Buffer): Sniffed | undefined {
  const start = head.toString('latin1', 0, 4096)
  if (/^(?:\xef\xbb\xbf)?\s*<[\s\S]*<PMML[\s>]/.test(start) || /^\s*<PMML[\s>]/.test(start))
    return is('pmml', 'a PMML document')
  if (start.startsWith('version https://git-lfs.github.com/spec/'))
    return is('unknown', 'a Git LFS pointer, not the model itself (`git lfs pull`, or `lfs: true` of actions/checkout)')
  return undefined
}

// Fields of ModelProto and their wire types: 0 a number, 2 a length and bytes.
const ONNX_FIELDS = new Map([
  [1, 0],
  [2, 2],
  [3, 2],
  [4, 2],
  [5, 0],
  [6, 2],
  [7, 2],
  [8, 2],
  [14, 2],
  [20, 2],
  [25, 2],
])

/** ONNX has no magic: a protobuf whose first field is one of a model's. What stands behind it, `readOnnx` says. */
function onnx(head: Buffer): Sniffed | undefined {
  const tag =
    ((head[0] as number) & 0x80) === 0 ? (head[0] as number) : (head[0] as number & 0x7f) | ((head[1] ?? 0) << 7)
  return ONNX_FIELDS.get(tag >>> 3) === (tag & 7) ? is('onnx', 'an ONNX file') : undefined
}

async function ends(path: string): Promise<{ readonly head: Buffer; readonly tail: Buffer; readonly size: number }> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      const part = async (from: number): Promise<Buffer> => {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(HEAD, size)), 0, Math.min(HEAD, size), from)
        return buffer.subarray(0, bytesRead)
      }
      return { head: await part(0), tail: await part(Math.max(0, size - HEAD)), size }
    } finally {
      await file.close()
    }
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? messageOf(error)
    const fix = 'Check the path of the model, and that the step before made the file.'
    throw new SeaTrialsError(
      'missing-file',
      `cannot be read: ${why}`,
      fix,
      { file: relativePath(process.cwd(), path) },
      { cause: error },
    )
  }
}
