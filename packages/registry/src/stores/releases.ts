/**
 * A registry in GitHub Releases. A version is the tag `income@v1.2.0` and a release that holds the model, its evidence and
 * its record. The tag is taken first; then a draft is filled, checked and published, which makes all of it visible at once.
 * Every step looks before it acts, so that what was interrupted is taken up.
 */
import { stat } from 'node:fs/promises'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { digestBytes, digestFile, shortDigest } from '../digest.ts'
import { checkModelName } from '../names.ts'
import { sortVersions } from '../next-version.ts'
import { modelFile, parseRecord, type RecordFile, recordText, type VersionRecord } from '../record.ts'
import {
  conflict,
  fetching,
  type LocalFiles,
  noSuchVersion,
  type Registry,
  staged,
  type VersionSummary,
} from '../registry.ts'
import { checkVersion, modelOfTag, parseVersion, versionTag } from '../versions.ts'
import type { GitHubRequest } from './github.ts'
import { pagesOf } from './pages.ts'
import {
  type Asset,
  type AssetSource,
  digestOf,
  ensureAsset,
  type Release,
  readAsset,
  saveAsset,
} from './release-assets.ts'
import { claim, Interrupted, refusal } from './release-claim.ts'
import { promotingTag, stagesOf, stageVersion } from './release-stages.ts'

export interface ReleaseRegistryOptions {
  /** `acme/income`. */
  readonly repository: string
  readonly request: GitHubRequest
  readonly apiUrl: string
}

const RECORD_NAME = 'model-record.json'
const MOST_RECORD_BYTES = 1024 * 1024
const MOST_ASSET_BYTES = 2 ** 31 - 1
const ATTEMPTS = 5

export function releaseRegistry({ repository, request, apiUrl }: ReleaseRegistryOptions): Registry {
  const repo = `/repos/${repository}`

  async function version(model: string, wanted: string): Promise<VersionRecord | undefined> {
    const release = await published(checkModelName(model), checkVersion(wanted))
    return release === undefined ? undefined : recordOf(release, model, wanted)
  }

  async function versions(model: string): Promise<readonly VersionSummary[]> {
    const prefix = versionTag(checkModelName(model), '')
    const found: VersionSummary[] = []
    for (const release of await releases((one) => !one.draft && one.tag_name.startsWith(prefix))) {
      const name = parseVersion(release.tag_name.slice(prefix.length))
      // A release that someone made by hand holds no record: none of ours.
      if (name === undefined || recordAsset(release) === undefined) continue
      const asset = release.assets.find(({ label }) => label === 'model')
      const digest = asset?.digest ?? (await recordOf(release, model, name)).digest
      found.push({ version: name, digest })
    }
    return sortVersions(found)
  }

  async function models(): Promise<readonly string[]> {
    const ours = await releases((one) => !one.draft && recordAsset(one) !== undefined)
    return [...new Set(ours.map(({ tag_name }) => modelOfTag(tag_name)).filter((model) => model !== undefined))]
  }

  async function register(record: VersionRecord, local: LocalFiles): Promise<'registered' | 'present'> {
    checkModelName(record.model)
    checkVersion(record.version)
    const sources = await sourcesOf(record, local)
    for (let attempt = 1; ; attempt++)
      try {
        return await advance(record, sources)
      } catch (error) {
        if (!(error instanceof Interrupted)) throw error
        if (attempt === ATTEMPTS)
          throw new SeaTrialsError(
            'github-failed',
            `GitHub broke off ${ATTEMPTS} times (${error.message})`,
            'Run it again: what was begun is taken up.',
          )
      }
  }

  /** From wherever an earlier call, or another job, has come to. */
  async function advance(record: VersionRecord, sources: readonly AssetSource[]): Promise<'registered' | 'present'> {
    await claim(request, repo, record)
    if ((await published(record.model, record.version)) !== undefined) return present(record)
    const draft = await draftOf(record)
    for (const source of sources) await ensureAsset(request, draft, source)
    const answer = await request({
      method: 'PATCH',
      url: `${repo}/releases/${draft.id}`,
      body: { draft: false, make_latest: 'false' },
    })
    if (answer.status === 422 || answer.status === 404) {
      // Another job has published the same model under this tag, from a draft of its own.
      if ((await published(record.model, record.version)) === undefined)
        throw refusal(answer, `publish ${draft.tag_name}`)
      await discardDrafts(draft.tag_name)
      return present(record)
    }
    if (answer.status !== 200) throw refusal(answer, `publish ${draft.tag_name}`)
    await discardDrafts(draft.tag_name)
    await present(record)
    return 'registered'
  }

  /** Reads back what readers see, and holds it against what should stand there. */
  async function present(record: VersionRecord): Promise<'present'> {
    const release = await published(record.model, record.version)
    if (release === undefined) throw new Interrupted(`read back ${versionTag(record.model, record.version)}`)
    const there = await recordOf(release, record.model, record.version)
    if (there.digest !== record.digest)
      throw conflict(record.model, record.version, shortDigest(there.digest), shortDigest(record.digest))
    const asset = assetOf(release, modelFile(there).name)
    const digest = await digestOf(request, asset)
    if (digest !== record.digest) throw damaged(asset.name, record.digest, digest)
    return 'present'
  }

  async function draftOf(record: VersionRecord): Promise<Release> {
    const tag = versionTag(record.model, record.version)
    const drafts = await releases((one) => one.draft && one.tag_name === tag)
    const oldest = drafts.sort((a, b) => a.id - b.id)[0]
    if (oldest !== undefined) return oldest
    const body = `Model \`${record.model}\` ${record.version}, \`${record.digest}\`, registered on evidence by Sea Trials.`
    const made = { tag_name: tag, name: `${record.model} ${record.version}`, body, draft: true, make_latest: 'false' }
    const answer = await request({ method: 'POST', url: `${repo}/releases`, body: made })
    if (answer.status !== 201) throw refusal(answer, `draft the release ${tag}`)
    return answer.body as Release
  }

  async function discardDrafts(tag: string): Promise<void> {
    for (const { id } of await releases((one) => one.draft && one.tag_name === tag))
      await request({ method: 'DELETE', url: `${repo}/releases/${id}` })
  }

  async function releases(wanted: (release: Release) => boolean): Promise<Release[]> {
    const all = await pagesOf(request, `${repo}/releases?per_page=100`, 'read releases')
    return (all as readonly Release[]).filter(wanted)
  }

  async function published(model: string, wanted: string): Promise<Release | undefined> {
    const tag = encodeURIComponent(versionTag(model, wanted))
    const answer = await request({ method: 'GET', url: `${repo}/releases/tags/${tag}` })
    if (answer.status === 404) {
      await assertThere()
      return undefined
    }
    if (answer.status !== 200) throw refusal(answer, 'read releases')
    return answer.body as Release
  }

  /** GitHub answers 404 for what is not there and for what a token may not see: releases that can be listed tell them apart. */
  let visible = false
  async function assertThere(): Promise<void> {
    if (visible) return
    const answer = await request({ method: 'GET', url: `${repo}/releases?per_page=1` })
    if (answer.status !== 200) throw refusal(answer, `read releases of ${repository}`)
    visible = true
  }

  async function recordOf(release: Release, model: string, wanted: string): Promise<VersionRecord> {
    const asset = recordAsset(release)
    if (asset === undefined) throw noSuchVersion(model, wanted)
    const bytes = await readAsset(request, asset, MOST_RECORD_BYTES)
    return parseRecord(bytes, `${uri(model, wanted)}: ${RECORD_NAME}`, { model, version: wanted })
  }

  async function fetch(
    model: string,
    wanted: string,
    into: string,
    pick: (record: VersionRecord) => RecordFile,
  ): Promise<string> {
    const release = await published(checkModelName(model), checkVersion(wanted))
    if (release === undefined) throw noSuchVersion(model, wanted)
    const file = pick(await recordOf(release, model, wanted))
    return saveAsset(request, assetOf(release, file.name), file.digest, into)
  }

  const stage = staged((model, wanted) => stageVersion(request, repo, model, wanted), version)
  const stages = async (model: string) => stagesOf(request, repo, checkModelName(model))
  const promoting = async (model: string, to: string, wanted: string) =>
    promotingTag(request, repo, { model: checkModelName(model), stage: to, version: wanted })

  const web = apiUrl
    .replace(/\/+$/, '')
    .replace('://api.', '://')
    .replace(/\/api\/v3$/, '')
  const uri = (model: string, wanted: string): string =>
    `${web}/${repository}/releases/tag/${encodeURIComponent(versionTag(model, wanted))}`
  return { models, versions, version, register, ...fetching(fetch), assertThere, stage, stages, promoting, uri }
}

/** The files of a record, read before anything is claimed: what changed since it was judged is never sent. */
async function sourcesOf(record: VersionRecord, local: LocalFiles): Promise<readonly AssetSource[]> {
  const sources: AssetSource[] = []
  for (const { name, role, digest } of record.files) {
    const path = local[name]
    if (path === undefined) throw new Error('a record names a file that was not given')
    const { size } = await stat(path)
    if (size > MOST_ASSET_BYTES)
      throw new SeaTrialsError(
        'registry-failed',
        `${path} has ${size} bytes, more than a release takes (2 GiB)`,
        'Register it into a `file:` registry.',
        { file: path },
      )
    const actual = await digestFile(path)
    if (actual !== digest) throw damaged(path, digest, actual)
    sources.push({ name, label: role, digest, upload: { path, size } })
  }
  const bytes = new Uint8Array(Buffer.from(recordText(record)))
  return [...sources, { name: RECORD_NAME, label: 'record', digest: digestBytes(bytes), upload: { bytes } }]
}

const recordAsset = (release: Release): Asset | undefined => release.assets.find(({ name }) => name === RECORD_NAME)

function assetOf(release: Release, name: string): Asset {
  const found = release.assets.find((asset) => asset.name === name)
  if (found !== undefined) return found
  throw new SeaTrialsError(
    'registry-failed',
    `the release ${release.tag_name} has lost its asset ${name}`,
    'Restore the asset from a copy, or register the model as a new version.',
  )
}

const damaged = (what: string, expected: string, actual: string): SeaTrialsError =>
  new SeaTrialsError(
    'registry-failed',
    `${what} is not what was judged: ${shortDigest(expected)} was, this is ${shortDigest(actual)}`,
    'Let nothing write to the model while it is registered, and run the gates again.',
  )
