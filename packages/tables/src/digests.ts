/** What the engine's files must be, pinned by scripts/engine-digests.mjs; checked before anything is loaded. */

import { createHash } from 'node:crypto'
import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { lstat, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { own } from '@sea-trials/schema/json'
import pinned from './digests.json' with { type: 'json' }

export interface Pin {
  readonly version: string
  readonly platform: string
  /** sha512 of the npm tarball, as npm writes it. */
  readonly integrity: string
  readonly files: Readonly<Record<string, { readonly size: number; readonly sha256: string }>>
}

/** The pin for a platform such as `linux-x64` or `linux-arm64-musl`. Throws `engine-unavailable` where there is none. */
export function pinFor(platform: string): Pin {
  const platforms: Readonly<Record<string, Pick<Pin, 'integrity' | 'files'>>> = pinned.platforms
  const found = own(platforms, platform)
  if (found === undefined)
    throw new SeaTrialsError(
      'engine-unavailable',
      `there is no DuckDB engine for ${platform}`,
      `Run on one of ${Object.keys(platforms).join(', ')}.`,
    )
  return { version: pinned.version, platform, ...found }
}

/** This machine's name in the table; Alpine and other systems on musl have engines of their own. */
export function thisPlatform(): string {
  const musl = process.platform === 'linux' && usesMusl() ? '-musl' : ''
  return `${process.platform}-${process.arch}${musl}`
}

/** The dynamic linker that Node itself asks for, named at the head of its file; a diagnostic report takes 10 ms to say it. */
function usesMusl(): boolean {
  const head = Buffer.alloc(4096)
  const file = openSync(process.execPath, 'r')
  try {
    readSync(file, head)
  } finally {
    closeSync(file)
  }
  return head.includes('/ld-musl-')
}

/** Why a folder does not hold the engine as pinned, or undefined. `size` is enough where our own code stands unchecked, too. */
export async function whyNot(folder: string, pin: Pin, by: 'size' | 'sha256'): Promise<string | undefined> {
  for (const [name, { size, sha256 }] of Object.entries(pin.files)) {
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (found === undefined) return `${name} is missing`
    if (found.size !== size) return `${name} has ${found.size} bytes instead of ${size}`
    if (by === 'sha256' && (await digest('sha256', join(folder, name))).toString('hex') !== sha256)
      return `${name} has a wrong checksum`
  }
  return undefined
}

/** Exactly the pinned files: the loader would look into this folder for any other library that the engine names. */
export async function isWhole(folder: string, pin: Pin): Promise<boolean> {
  const names = await readdir(folder).catch(() => [])
  if (names.length !== Object.keys(pin.files).length) return false
  const found = await Promise.all(names.map((name) => lstat(join(folder, name)).catch(() => undefined)))
  return found.every((one) => one?.isFile()) && (await whyNot(folder, pin, 'sha256')) === undefined
}

export async function digest(algorithm: 'sha256' | 'sha512', file: string): Promise<Buffer> {
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash)
  return hash.digest()
}
