/** The gates in the order of the trials; each is loaded when it runs. */
import type { Gate } from './gate.ts'
import type { GateName } from './inputs.ts'

export const GATES: Readonly<Record<GateName, () => Promise<Gate>>> = {
  'data-validate': async () => (await import('./data-validate/gate.ts')).dataValidate,
  'bias-check': async () => (await import('./bias-check/gate.ts')).biasCheck,
  'accuracy-gate': async () => (await import('./accuracy-gate/gate.ts')).accuracyGate,
  'stress-test': async () => (await import('./stress-test/gate.ts')).stressTest,
  'model-register': async () => (await import('./model-register/gate.ts')).modelRegister,
}

/** One sentence a gate, for help, manifests and READMEs. */
export const SUMMARIES: Readonly<Record<GateName, string>> = {
  'data-validate': 'Judges data before anything is trained on them: contract, quality, drift, leakage.',
  'bias-check': 'Judges how data and model treat groups of people: shares, rates, gaps between groups.',
  'accuracy-gate':
    'Judges a model on the hold-out: metrics with intervals, against a limit, a naive model and production, slices, overfitting.',
  'stress-test':
    'Judges a served model under open-loop load: latency, errors and wrong answers, against a limit and against production.',
  'model-register': 'Registers a model only on complete, green evidence about exactly these bytes.',
}
