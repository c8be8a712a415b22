import type { Protocol } from '../model.ts'
import { mlflow } from './mlflow.ts'
import { openInference } from './open-inference.ts'

/** A protocol by its name in the policy. `model`: the name under which the server knows the model. */
export const protocolOf = (name: Protocol['name'], model: string): Protocol =>
  ({ 'open-inference': openInference(model), mlflow })[name]
