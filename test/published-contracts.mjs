/**
 * Puts the contracts that others publish where `published-contracts.test.ts` reads them: examples of ODCS, descriptors of
 * Frictionless, suites and test definitions of Great Expectations, schemas in the tests of TFDV, and
 * those of the JSON Schema Test Suite.
 * Usage: node test/published-contracts.mjs CLONES OUT, where CLONES holds a git clone (bare or not) of each repository below,
 * by the last part of its name.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'

const [clones, out] = process.argv.slice(2)

function* files(repository, wanted) {
  const git = (...args) =>
    execFileSync('git', ['-C', join(clones, repository), ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  const names = git('ls-tree', '-r', '--name-only', 'HEAD').split('\n')
  for (const name of names.filter((each) => wanted.test(each))) yield [name, git('show', `HEAD:${name}`)]
}

const counts = {}
function put(kind, name, text) {
  mkdirSync(join(out, kind), { recursive: true })
  writeFileSync(join(out, kind, name.replaceAll('/', '-')), text)
  counts[kind] = (counts[kind] ?? 0) + 1
}

const read = (text) => {
  try {
    return parse(text)
  } catch {
    return undefined
  }
}

for (const [name, text] of files('open-data-contract-standard', /^docs\/examples.*\.ya?ml$/)) put('odcs', name, text)

for (const [name, text] of files('frictionless-py', /^data\/(?!cassettes).*\.(json|ya?ml)$/)) {
  const document = read(text)
  const isDescriptor = Array.isArray(document?.resources) || Array.isArray(document?.fields) || document?.schema?.fields
  if (isDescriptor) put('table-schema', name, text)
}

const SUITE = /^(tests|contrib)\/(?!test_definitions).*\.json$/
for (const [name, text] of files('great_expectations', SUITE)) {
  const { expectations } = read(text) ?? {}
  const isSuite = Array.isArray(expectations) && expectations.some((each) => each.expectation_type ?? each.type)
  if (isSuite) put('suites', name, text)
}
for (const [name, text] of files('great_expectations', /^tests\/test_definitions\/.*\.json$/))
  put('gx', basename(name), text)

const PYTHON = /("""|''')((?:(?!\1)[\s\S])*?)\1\s*,\s*schema_pb2\.Schema\(\)/g
const CPP = /ParseTextProtoOrDie<\s*(?:tensorflow::metadata::v0::)?Schema>\(\s*R"(\w*)\(([\s\S]*?)\)\1"/g
for (const [name, text] of files('data-validation', /_test\.(py|cc)$/))
  for (const [i, [, , schema]] of [...text.matchAll(name.endsWith('.py') ? PYTHON : CPP)].entries())
    put('tfdv', `${name}-${i}.pbtxt`, schema)

// Of one cell; what refers to the root of its own document says something else inside of another.
const DRAFT = 'https://json-schema.org/draft/2020-12/schema'
for (const [name, text] of files('JSON-Schema-Test-Suite', /^tests\/draft2020-12\/[^/]*\.json$/))
  for (const [i, { schema }] of JSON.parse(text).entries()) {
    if (/"\$(ref|dynamicRef|id|anchor|vocabulary)"/.test(JSON.stringify(schema))) continue
    const { $schema, ...cell } = schema
    const a = typeof schema === 'boolean' ? schema : cell
    put('json-schema', `${name}-${i}.json`, JSON.stringify({ $schema: DRAFT, properties: { a } }))
  }

process.stdout.write(`${JSON.stringify(counts)}\n`)
