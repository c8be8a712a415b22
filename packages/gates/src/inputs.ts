/**
 * The one declaration of every input. action.yml, flags, the policy's keys and the READMEs are made from it
 * (`npm run generate`) and checked. A gate lists the names that it takes.
 */
import type { InputSpec } from '@sea-trials/schema/inputs'
import { PREDICTED } from './inputs/answers.ts'
import { DATA } from './inputs/data.ts'
import { RUNNING } from './inputs/running.ts'

export { ACTION_INPUTS } from './inputs/running.ts'

export const INPUTS = [...DATA, ...PREDICTED, ...RUNNING] as const

export type InputName = (typeof INPUTS)[number]['name']

/** The declarations of the named inputs, in the order of the table. */
export function inputsOf(names: readonly InputName[]): InputSpec[] {
  return INPUTS.filter(({ name }) => names.includes(name))
}

const COMMON: readonly InputName[] = ['policy', 'require', 'confidence', 'evidence']
const ROWS: readonly InputName[] = ['label', 'positive', 'id', 'weight', 'groups']
const ANSWERS: readonly InputName[] = [
  'predictions',
  'model',
  'task',
  'score',
  'prediction',
  'threshold',
  'labels',
  'query',
  'item',
  'series',
  'time',
  'horizon',
  'season',
  'entity',
  'url',
  'protocol',
]

/** Which gate takes which inputs. */
export const GATE_INPUTS = {
  'data-validate': inputsOf([
    ...COMMON,
    ...ROWS,
    'data',
    'reference',
    'delimiter',
    'contract',
    'task',
    'exact',
    'history',
    'explain',
    'base',
  ]),
  'bias-check': inputsOf([
    ...COMMON,
    ...ROWS,
    ...ANSWERS,
    'data',
    'reference',
    'delimiter',
    'contract',
    'profile',
    'explain',
    'subject',
    'baseline-predictions',
  ]),
  'accuracy-gate': inputsOf([
    ...COMMON,
    ...ROWS,
    ...ANSWERS,
    'data',
    'reference',
    'delimiter',
    'contract',
    'baseline-predictions',
    'train-predictions',
    'learning-curve',
    'explain',
  ]),
  'stress-test': inputsOf([
    ...COMMON,
    'data',
    'delimiter',
    'model',
    'predictions',
    'task',
    'label',
    'positive',
    'score',
    'id',
    'threshold',
    'url',
    'protocol',
    'start',
    'ready',
    'rate',
    'for',
    'arrivals',
  ]),
  'model-register': inputsOf([...COMMON, 'model', 'registry', 'version']),
} as const satisfies Record<string, readonly InputSpec[]>

export type GateName = keyof typeof GATE_INPUTS
export const GATE_NAMES = Object.keys(GATE_INPUTS) as GateName[]
