/** A version of the registry that the policy points at, by its stage or by its number. */
import type { Registry } from '@sea-trials/registry/registry'
import { type Position, SeaTrialsError } from '@sea-trials/schema/error'
import type { VersionPointer } from '@sea-trials/schema/policy/policy'
import { didYouMean, nearestFirst, someOf, suggest } from '@sea-trials/schema/text'

export interface Pointing extends VersionPointer {
  readonly model: string
  /** The key of the policy that `first: adopt` is written under. */
  readonly key: string
  readonly at?: Position | undefined
}

/** Undefined where the registry was read, and has none. Throws `registry-failed`, `github-failed` where it is not there to be read. */
export async function registeredVersion(
  registry: Registry,
  { model, stage, version }: Pointing,
): Promise<string | undefined> {
  const found =
    version === undefined
      ? await registry.stage(model, stage as string)
      : (await registry.version(model, version))?.version
  if (found === undefined) await registry.assertThere()
  return found
}

const MOST_STAGES = 8

/**
 * Why there is none yet, where the policy says `first: adopt` and no stage of the model was ever given. Throws `missing-baseline`
 * where it does not, and where another stage was given: then this one is misspelt, or was taken away. A model of nearly the same
 * name is asked after, and no error: `income-eu` may well begin beside `income-us`.
 */
export async function noneYet(
  registry: Registry,
  { model, stage, version, first, key, at }: Pointing,
): Promise<string> {
  // A version that is named and not there is a mistake, not a beginning.
  if (stage === undefined)
    throw missing(`there is no ${model} ${version}`, 'Check the version and the registry under model-register.', at)
  const [versions, stages] = [await registry.versions(model), await registry.stages(model)]
  const { length } = versions
  const none = `no version of ${model} stands at ${stage}`
  const promote = async (): Promise<string> => {
    const how = await registry.promoting(model, stage, versions.at(-1)?.version ?? '1.0.0')
    return `${length === 0 ? 'register a version and promote it' : 'promote a version'}: ${how}`
  }
  if (stages !== undefined) {
    const others =
      stages.length === 0
        ? 'what stood there was taken away'
        : `its stages are ${someOf(nearestFirst(stage, stages), MOST_STAGES)}`
    const meant = suggest(stage, stages)
    const fix =
      meant === undefined
        ? `Mend \`stage\` under \`${key}\`, or ${await promote()}.`
        : `Write \`stage: ${meant}\` under \`${key}\`.`
    throw missing(`${none}; ${others}`, fix, at)
  }
  const held =
    length === 0
      ? `none of it${didYouMean(model, await registry.models())}`
      : length === 1
        ? '1 version of it, not promoted'
        : `${length} versions of it, none promoted`
  const yet = `${none} yet (the registry was read, and holds ${held})`
  if (first === 'adopt') return `${yet}: ${length === 0 ? 'this is the first' : 'not applicable until one is'}`
  throw missing(yet, `Write \`first: adopt\` under \`${key}\` to begin without one, or ${await promote()}.`, at)
}

const missing = (message: string, fix: string, at: Position | undefined): SeaTrialsError =>
  new SeaTrialsError('missing-baseline', message, fix, at)
