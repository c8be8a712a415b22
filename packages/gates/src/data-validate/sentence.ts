import { inOneLine, internal, SeaTrialsError } from '@sea-trials/schema/error'

/** An error in one line, as a check's reason has it. */
export const sentence = (error: unknown): string => {
  if (error instanceof SeaTrialsError) return inOneLine(error)
  return internal(error)
}
