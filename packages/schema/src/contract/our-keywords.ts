/** Our own keywords, by where they stand. Other keys with `x-` are other people's. */
export const OF_A_COLUMN = [
  'x-unique',
  'x-missing',
  'x-mostly',
  'x-physical-type',
  'x-distribution',
  'x-classification',
] as const
export const OF_THE_WHOLE = [
  'x-primary-key',
  'x-unique-keys',
  'x-foreign-keys',
  'x-fields-match',
  'x-rows',
  'x-require',
] as const
export const OURS: readonly string[] = [...OF_A_COLUMN, ...OF_THE_WHOLE]
