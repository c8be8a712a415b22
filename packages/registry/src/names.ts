/** Names that become paths, tags and file names: the grammar of GTO, kept to what every store can hold. */
import { SeaTrialsError } from '@sea-trials/schema/error'

// What a policy may name: a dot divides the parts of file names, tags and artifact names.
const MODEL = /^[a-zA-Z0-9][a-zA-Z0-9_-]{0,99}$/
const STAGE = /^[a-z](?:[a-z0-9-]{0,62}[a-z0-9])?$/
// What GitHub keeps as it is when a file becomes a release asset.
const FILE = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,199}$/

export const isModelName = (text: unknown): text is string => typeof text === 'string' && MODEL.test(text)
export const isFileName = (text: unknown): text is string => typeof text === 'string' && FILE.test(text)

/** Throws `bad-policy` for a name that could leave its folder or its tag. */
export function checkModelName(model: string): string {
  if (MODEL.test(model)) return model
  throw new SeaTrialsError(
    'bad-policy',
    `${JSON.stringify(model.slice(0, 120))} cannot be the name of a model`,
    'Use letters, digits, `-` and `_`, beginning with a letter or digit, at most 100.',
  )
}

export function checkStageName(stage: string): string {
  if (STAGE.test(stage)) return stage
  throw new SeaTrialsError(
    'bad-policy',
    `${JSON.stringify(stage.slice(0, 120))} cannot be the name of a stage`,
    'Use lower-case letters, digits and `-`, such as `production`.',
  )
}
