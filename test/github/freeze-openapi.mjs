// Freezes the part of GitHub's published OpenAPI description that our fake answers by.
// node test/github/freeze-openapi.mjs <folder of @octokit/openapi 23.0.2>/generated/api.github.com.json
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const R = '/repos/{owner}/{repo}'
const OPERATIONS = {
  [`${R}/releases`]: ['get', 'post'],
  [`${R}/releases/{release_id}`]: ['get', 'patch', 'delete'],
  [`${R}/releases/tags/{tag}`]: ['get'],
  [`${R}/releases/{release_id}/assets`]: ['get', 'post'],
  [`${R}/releases/assets/{asset_id}`]: ['get', 'delete'],
  [`${R}/git/refs`]: ['post'],
  [`${R}/git/refs/{ref}`]: ['patch', 'delete'],
  [`${R}/git/ref/{ref}`]: ['get'],
  [`${R}/git/matching-refs/{ref}`]: ['get'],
  [`${R}/git/commits/{commit_sha}`]: ['get'],
  [`${R}/git/tags`]: ['post'],
  [`${R}/git/tags/{tag_sha}`]: ['get'],
  [`${R}/issues/{issue_number}/comments`]: ['get', 'post'],
  [`${R}/issues/comments/{comment_id}`]: ['get', 'patch', 'delete'],
  [`${R}/contents/{path}`]: ['get'],
  [R]: ['get'],
  [`${R}/pulls/{pull_number}`]: ['get'],
  [`${R}/pulls/{pull_number}/reviews`]: ['get'],
  [`${R}/pulls/{pull_number}/commits`]: ['get'],
  [`${R}/rules/branches/{branch}`]: ['get'],
  [`${R}/branches/{branch}`]: ['get'],
  [`${R}/branches/{branch}/protection`]: ['get'],
  [`${R}/codeowners/errors`]: ['get'],
  [`${R}/actions/permissions/workflow`]: ['get'],
  [`${R}/environments/{environment_name}`]: ['get'],
  [`${R}/environments/{environment_name}/deployment-branch-policies`]: ['get'],
  [`${R}/actions/permissions/fork-pr-workflows-private-repos`]: ['get'],
  [`${R}/actions/permissions/fork-pr-contributor-approval`]: ['get'],
  [`${R}/rulesets/{ruleset_id}`]: ['get'],
  [`${R}/collaborators/{username}/permission`]: ['get'],
  [`${R}/git/trees/{tree_sha}`]: ['get'],
}
// Every operation may be refused; the description lists these answers for some only.
const REFUSALS = {
  401: 'basic-error',
  403: 'basic-error',
  404: 'basic-error',
  429: 'basic-error',
  422: 'validation-error',
}

const source = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const definitions = {}

const resolve = (ref) =>
  ref
    .slice(2)
    .split('/')
    .reduce((at, key) => at[key], source)

/** A schema of OpenAPI 3.0 as JSON Schema: prose dropped, `nullable` spelt out, references collected. */
function schema(value) {
  if (Array.isArray(value)) return value.map(schema)
  if (value === null || typeof value !== 'object') return value
  if (value.$ref !== undefined) return reference(value.$ref)
  const kept = {}
  for (const [key, item] of Object.entries(value)) {
    if (
      [
        'description',
        'example',
        'examples',
        'nullable',
        'deprecated',
        'readOnly',
        'default',
        'title',
        'discriminator',
      ].includes(key)
    )
      continue
    if (key.startsWith('x-')) continue
    if (key === 'properties')
      kept[key] = Object.fromEntries(Object.entries(item).map(([name, of]) => [name, schema(of)]))
    else kept[key] = schema(item)
  }
  return value.nullable === true ? { anyOf: [kept, { type: 'null' }] } : kept
}

function reference(ref) {
  const name = ref.split('/').at(-1)
  if (!(name in definitions)) {
    definitions[name] = true
    definitions[name] = schema(resolve(ref))
  }
  return { $ref: `#/$defs/${name}` }
}

const content = (part) => {
  const body = part.$ref === undefined ? part : resolve(part.$ref)
  const found = body.content?.['application/json']?.schema
  return found === undefined ? null : schema(found)
}

const operations = {}
for (const [path, methods] of Object.entries(OPERATIONS))
  for (const method of methods) {
    const operation = source.paths[path][method]
    const responses = {}
    for (const [status, name] of Object.entries(REFUSALS)) responses[status] = reference(`#/components/schemas/${name}`)
    for (const [status, answer] of Object.entries(operation.responses)) responses[status] = content(answer)
    const request = operation.requestBody === undefined ? null : content(operation.requestBody)
    operations[`${method.toUpperCase()} ${path}`] = { request, responses }
  }

const sorted = Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1)))
const subset = { source: '@octokit/openapi 23.0.2, api.github.com', operations, $defs: sorted }
writeFileSync(join(import.meta.dirname, 'openapi-subset.json'), `${JSON.stringify(subset)}\n`)
