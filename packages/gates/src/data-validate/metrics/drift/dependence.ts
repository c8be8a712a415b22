/** Shares of cells are counted, not rows kept: whose rows they are is not known where the interval is made. */
import { printable } from '@sea-trials/schema/text'
import type { Ask } from '../metric.ts'

export const dependence = ({ roles }: Ask): readonly string[] =>
  roles.entity === undefined
    ? []
    : [
        `intervals of drift take rows for independent; rows of one ${printable(roles.entity)} are not, and the true intervals are wider`,
      ]
