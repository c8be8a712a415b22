/** Stages as GTO writes them: the tag `income#production#3` gives the stage to a version, `income#production!#4` takes it away. */
import { isObject } from '@sea-trials/schema/json'
import { versionTag } from '../versions.ts'
import { failed, type GitHubRequest } from './github.ts'
import { pagesOf } from './pages.ts'
import { type Ref, trailers } from './release-claim.ts'

interface StageTag {
  readonly stage: string
  readonly isTaken: boolean
  /** Of the tag; 0 where it has none, as `gto assign --simple` writes it. */
  readonly count: number
  readonly object: Ref['object']
}

/** The version that the last tag of the stage names. Throws `github-failed` for a tag that names none. */
export async function stageVersion(
  request: GitHubRequest,
  repo: string,
  model: string,
  stage: string,
): Promise<string | undefined> {
  const last = (await lastTags(request, repo, model)).get(stage)
  if (last === undefined || last.isTaken) return undefined
  const { type, sha } = last.object
  const version = type === 'tag' ? (await trailers(request, repo, sha)).get('Model-Version') : undefined
  if (version !== undefined) return version
  throw failed(
    `the last tag of ${model}#${stage} does not say which version it stands for`,
    'Promote the version again, by an annotated tag that has the line `Model-Version: 1.2.0`.',
  )
}

/** Undefined where no tag gives or takes a stage. */
export async function stagesOf(
  request: GitHubRequest,
  repo: string,
  model: string,
): Promise<readonly string[] | undefined> {
  const tags = [...(await lastTags(request, repo, model)).values()]
  return tags.length === 0 ? undefined : tags.filter(({ isTaken }) => !isTaken).map(({ stage }) => stage)
}

/** The tag that a person makes, counted on from those that there are. */
export async function promotingTag(
  request: GitHubRequest,
  repo: string,
  { model, stage, version }: { readonly model: string; readonly stage: string; readonly version: string },
): Promise<string> {
  const counts = [...(await lastTags(request, repo, model)).values()].map(({ count }) => count)
  const tag = `${model}#${stage}#${Math.max(0, ...counts) + 1}`
  const made = `git tag -a '${tag}' -m 'Model-Version: ${version}' '${versionTag(model, version)}'`
  return `\`${made}\`, then \`git push origin '${tag}'\``
}

/** Of each stage the tag with the highest count. */
async function lastTags(request: GitHubRequest, repo: string, model: string): Promise<ReadonlyMap<string, StageTag>> {
  const prefix = `${model}#`
  const url = `${repo}/git/matching-refs/tags/${encodeURIComponent(prefix)}`
  const refs = (await pagesOf(request, url, 'read tags')).map(checkedRef)
  const tags = refs.flatMap((ref) => stageTagOf(ref, prefix)).sort((a, b) => a.count - b.count)
  return new Map(tags.map((tag) => [tag.stage, tag]))
}

function stageTagOf({ ref, object }: Ref, prefix: string): readonly StageTag[] {
  const [, stage, taken, count = '0'] =
    /^([^#!]+)(!?)(?:#(\d{1,15}))?$/.exec(ref.slice(`refs/tags/${prefix}`.length)) ?? []
  return stage === undefined ? [] : [{ stage, isTaken: taken === '!', count: Number(count), object }]
}

function checkedRef(said: unknown): Ref {
  const { ref, object } = isObject(said) ? said : {}
  if (typeof ref === 'string' && isObject(object) && typeof object.type === 'string' && typeof object.sha === 'string')
    return { ref, object: { type: object.type, sha: object.sha } }
  throw failed('a tag was answered with something that is none', 'Check the address of the API.')
}
