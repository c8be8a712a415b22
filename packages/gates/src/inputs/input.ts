import type { InputSpec } from '@sea-trials/schema/inputs'

/** `otherwise`: what holds where it is not given. */
export const input = (
  name: string,
  kind: InputSpec['kind'],
  summary: string,
  otherwise: string,
  example: string,
  more: Partial<InputSpec> = {},
): InputSpec => ({ name, kind, summary, otherwise, example, ...more })
