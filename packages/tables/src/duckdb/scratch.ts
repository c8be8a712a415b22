/** Files of numbers that go with an engine: nobody else reads them, and none stays behind. */
import { closeSync, mkdirSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { NumberFile } from '../engine.ts'
import { engineError } from './errors.ts'

const BYTES = Float64Array.BYTES_PER_ELEMENT

/** Throws `engine-failed` where the folder takes no more, then or later. */
export function openScratch(folder: string, name: string): NumberFile {
  const file = orEngineError(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const path = join(folder, name)
    const opened = openSync(path, 'wx+', 0o600)
    forget(path)
    return opened
  })
  let written = 0
  let isOpen = true
  const bytesOf = ({ buffer, byteOffset, byteLength }: Float64Array): Uint8Array =>
    new Uint8Array(buffer, byteOffset, byteLength)
  return {
    append: (values) => {
      const bytes = bytesOf(values)
      for (let at = 0; at < bytes.length; )
        at += orEngineError(() => writeSync(file, bytes, at, bytes.length - at, written + at))
      written += bytes.length
    },
    read: (from, into) => {
      const bytes = bytesOf(into)
      for (let at = 0; at < bytes.length; ) {
        const got = readSync(file, bytes, at, bytes.length - at, from * BYTES + at)
        if (got === 0) throw new RangeError(`no numbers from ${from} to ${from + into.length}`)
        at += got
      }
    },
    close: () => {
      if (isOpen) closeSync(file)
      isOpen = false
    },
  }
}

/** A name that is gone leaves nothing behind, however the process ends. Windows keeps it until the folder goes. */
function forget(path: string): void {
  try {
    unlinkSync(path)
  } catch {}
}

function orEngineError<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw engineError(error, [])
  }
}
