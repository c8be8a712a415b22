/** Version numbers: SemVer 2.0, less what has no order. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { parse, valid } from 'semver'
import { isModelName } from './names.ts'

/** `1.2.0` of `1.2.0` or `v1.2.0`; anything that SemVer 2.0 does not know, and build metadata, is undefined. */
export function parseVersion(text: string): string | undefined {
  const bare = text.replace(/^v/, '')
  const parsed = parse(bare)
  // Two versions that differ in their build metadata only would have the same precedence: no order, no stage.
  return parsed !== null && valid(bare) === bare && parsed.build.length === 0 ? bare : undefined
}

/** Throws `bad-input` with advice. */
export function checkVersion(text: string): string {
  const version = parseVersion(text)
  if (version !== undefined) return version
  throw new SeaTrialsError(
    'bad-input',
    `${JSON.stringify(text.slice(0, 120))} is no version`,
    'Write three numbers as in 1.2.0 (SemVer 2.0, without build metadata), or leave it out for the next one.',
  )
}

/** A release's tag, as GTO writes it: `income@v1.2.0`. */
export const versionTag = (model: string, version: string): string => `${model}@v${version}`

/** The model of such a tag; undefined of any other. */
export const modelOfTag = (tag: string): string | undefined => {
  const at = Math.max(0, tag.indexOf('@v'))
  const [model, version] = [tag.slice(0, at), tag.slice(at + 2)]
  return isModelName(model) && parseVersion(version) !== undefined ? model : undefined
}
