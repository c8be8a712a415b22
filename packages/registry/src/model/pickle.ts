/** Whether bytes are a Python pickle. Nothing is unpickled: opcodes are stepped over by the length of their arguments. */

type Argument =
  | 'none'
  | 'line'
  | 'two lines'
  | { readonly bytes: number }
  /** A length of this many bytes, then that much. */
  | { readonly counted: 1 | 4 | 8 }

const ARGUMENTS = new Map<string, Argument>()
const declare = (argument: Argument, opcodes: Iterable<string>): void => {
  for (const opcode of opcodes) ARGUMENTS.set(opcode, argument)
}
// Python's pickletools, protocols 0 to 5.
declare('none', '.0123NRaQbeoslut)]d}(')
declare('none', [
  '\x81',
  '\x85',
  '\x86',
  '\x87',
  '\x88',
  '\x89',
  '\x8f',
  '\x90',
  '\x91',
  '\x92',
  '\x93',
  '\x94',
  '\x97',
  '\x98',
])
declare('line', 'FILSVPpg')
declare('two lines', 'ci')
declare({ bytes: 1 }, ['K', 'h', 'q', '\x80', '\x82'])
declare({ bytes: 2 }, ['M', '\x83'])
declare({ bytes: 4 }, ['J', 'j', 'r', '\x84'])
declare({ bytes: 8 }, ['G', '\x95'])
declare({ counted: 1 }, ['C', 'U', '\x8a', '\x8c'])
declare({ counted: 4 }, ['B', 'T', 'X', '\x8b'])
declare({ counted: 8 }, ['\x8d', '\x8e', '\x96'])

/**
 * The protocol of a pickle that begins here, 0 for the text protocols 0 and 1; undefined if none does.
 * `head` may be the beginning of a longer file (`whole` false): then it is enough that all of it are opcodes.
 */
export function pickleProtocol(head: Uint8Array, whole: boolean): number | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  const declared = bytes[0] === 0x80 && (bytes[1] ?? 0) >= 2 && (bytes[1] ?? 0) <= 5 ? bytes[1] : undefined
  // A header with a known opcode behind it is taken at its word: what follows may be built to confuse who reads on.
  if (declared !== undefined && ARGUMENTS.has(String.fromCharCode(bytes[2] ?? 0))) return declared
  let at = 0
  let steps = 0
  while (at < bytes.length) {
    const opcode = String.fromCharCode(bytes[at] as number)
    if (opcode === '.') return steps > 0 ? 0 : undefined
    const argument = ARGUMENTS.get(opcode)
    if (argument === undefined) return undefined
    at = behind(bytes, at + 1, argument)
    steps++
  }
  return !whole && steps > 8 ? 0 : undefined
}

function behind(bytes: Buffer, at: number, argument: Argument): number {
  if (argument === 'none') return at
  if (argument === 'line') return behindLine(bytes, at)
  if (argument === 'two lines') return behindLine(bytes, behindLine(bytes, at))
  if ('bytes' in argument) return at + argument.bytes
  if (at + argument.counted > bytes.length) return bytes.length
  const low = argument.counted === 1 ? bytes.readUInt8(at) : bytes.readUInt32LE(at)
  const high = argument.counted === 8 ? bytes.readUInt32LE(at + 4) * 2 ** 32 : 0
  return at + argument.counted + low + high
}

function behindLine(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(0x0a, at)
  return end === -1 ? bytes.length : end + 1
}
