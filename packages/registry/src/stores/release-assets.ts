/** The files of a release: uploaded once, compared by digest, read back verified. */
import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { messageOf, SeaTrialsError } from '@sea-trials/schema/error'
import { digestBytes, shortDigest } from '../digest.ts'
import type { GitHubCall, GitHubRequest } from './github.ts'
import { Interrupted, refusal } from './release-claim.ts'

export interface Asset {
  readonly id: number
  readonly url: string
  readonly name: string
  readonly label: string | null
  readonly state: string
  readonly size: number
  /** Null where GitHub did not compute it (older servers). */
  readonly digest: string | null
}

export interface Release {
  readonly id: number
  readonly tag_name: string
  readonly draft: boolean
  readonly upload_url: string
  readonly assets: readonly Asset[]
}

export interface AssetSource {
  readonly name: string
  readonly label: string
  readonly digest: string
  readonly upload: NonNullable<GitHubCall['upload']>
}

/** Leaves exactly these bytes under this name in a draft. An upload that broke off before is thrown away. */
export async function ensureAsset(request: GitHubRequest, release: Release, source: AssetSource): Promise<void> {
  const there = release.assets.find(({ name }) => name === source.name)
  if (there !== undefined) {
    if (there.state === 'uploaded' && (await digestOf(request, there)) === source.digest) return
    const deleted = await request({ method: 'DELETE', url: there.url })
    // Another job that fills the same draft may have been faster.
    if (deleted.status !== 204 && deleted.status !== 404) throw refusal(deleted, `replace the asset ${source.name}`)
  }
  const query = new URLSearchParams({ name: source.name, label: source.label })
  const url = `${release.upload_url.replace(/\{.*$/, '')}?${query}`
  const answer = await request({ method: 'POST', url, upload: source.upload })
  if (answer.status === 422 || answer.status === 404) throw new Interrupted(`upload ${source.name}`)
  if (answer.status !== 201) throw refusal(answer, `upload ${source.name}`)
  const actual = await digestOf(request, answer.body as Asset)
  if (actual !== source.digest) throw lied(source.name, source.digest, actual)
}

/** What GitHub computed, or what is downloaded where it computes nothing. */
export async function digestOf(request: GitHubRequest, asset: Asset): Promise<string> {
  if (asset.digest !== null && asset.digest !== undefined) return asset.digest
  const hash = createHash('sha256')
  for await (const chunk of await open(request, asset)) hash.update(chunk as Buffer)
  return `sha256:${hash.digest('hex')}`
}

/** A small asset in memory. */
export async function readAsset(request: GitHubRequest, asset: Asset, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of await open(request, asset)) {
    size += (chunk as Buffer).length
    if (size > most) throw broken(asset.name, `it has more than ${most} bytes`)
    chunks.push(Buffer.from(chunk as Uint8Array))
  }
  const bytes = Buffer.concat(chunks)
  if (asset.digest && digestBytes(bytes) !== asset.digest) throw lied(asset.name, asset.digest, digestBytes(bytes))
  return bytes
}

/** An asset as a file, which appears only if its digest is the one expected. */
export async function saveAsset(request: GitHubRequest, asset: Asset, digest: string, into: string): Promise<string> {
  await mkdir(into, { recursive: true })
  const waiting = join(into, `.incoming-${randomBytes(8).toString('hex')}`)
  const hash = createHash('sha256')
  try {
    await pipeline(
      await open(request, asset),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk)
          yield chunk
        }
      },
      createWriteStream(waiting, { flags: 'wx' }),
    )
    const actual = `sha256:${hash.digest('hex')}`
    if (actual !== digest) throw lied(asset.name, digest, actual)
    const path = join(into, asset.name)
    await rename(waiting, path)
    return path
  } catch (error) {
    throw error instanceof SeaTrialsError ? error : broken(asset.name, messageOf(error))
  } finally {
    await rm(waiting, { force: true })
  }
}

async function open(request: GitHubRequest, asset: Asset): Promise<Readable> {
  const answer = await request({ method: 'GET', url: asset.url, raw: true })
  if (answer.stream === undefined) throw refusal(answer, `download ${asset.name}`)
  return answer.stream
}

const lied = (name: string, expected: string, actual: string): SeaTrialsError =>
  new SeaTrialsError(
    'registry-failed',
    `the asset ${name} is damaged: it should be ${shortDigest(expected)}, GitHub holds ${shortDigest(actual)}`,
    'Run it again; if it stays so, delete the draft release, or restore the asset from a copy.',
  )

const broken = (name: string, why: string): SeaTrialsError =>
  new SeaTrialsError('registry-failed', `the asset ${name} cannot be read: ${why}`, 'Run it again.')
