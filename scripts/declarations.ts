/** What generated files are made from; bundled and read by generate.mjs. */
import { SUMMARIES } from '@sea-trials/gates/catalog'
import { ACTION_INPUTS, GATE_INPUTS, GATE_NAMES, INPUTS } from '@sea-trials/gates/inputs'
import { OUTPUTS } from '@sea-trials/gates/outputs'
import { VOCABULARIES } from '@sea-trials/gates/vocabularies'
import { profileSchema } from '@sea-trials/profile/schema'
import { contractSchema } from '@sea-trials/schema/contract/schema'
import { policySchema } from '@sea-trials/schema/policy/schema'
import { verdictSchema } from '@sea-trials/schema/verdict-schema'

const ICONS = {
  'data-validate': 'check-square',
  'bias-check': 'users',
  'accuracy-gate': 'target',
  'stress-test': 'activity',
  'model-register': 'package',
}

export const outputs = OUTPUTS
export const vocabularies = VOCABULARIES

export const actions = [
  {
    name: 'run',
    folder: '.',
    title: 'Sea Trials',
    summary: 'Puts a machine-learning model through its acceptance trials: every gate of the policy, in order, in one step.',
    main: 'dist/run.js',
    icon: 'anchor',
    inputs: [...INPUTS, ...ACTION_INPUTS],
  },
  ...GATE_NAMES.map((name) => ({
    name,
    folder: `actions/${name}`,
    title: `Sea Trials: ${name}`,
    summary: SUMMARIES[name],
    main: `../../dist/${name}.js`,
    icon: ICONS[name],
    inputs: [...GATE_INPUTS[name], ...ACTION_INPUTS],
    metrics: VOCABULARIES.find(({ gate }) => gate === name)?.metrics,
  })),
]

export const schemas = {
  'docs/schemas/sea-trials.schema.json': policySchema(VOCABULARIES),
  'docs/schemas/contract.schema.json': contractSchema,
  'docs/schemas/profile.schema.json': profileSchema,
  'docs/schemas/verdict.schema.json': verdictSchema,
}
