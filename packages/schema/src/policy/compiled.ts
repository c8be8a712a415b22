/** Compiled here when run from source; in a bundle the code of `standaloneValidators()` takes the place of this module. */
import { compileSchema } from '../compiler.ts'
import { policySchema } from './schema.ts'

export default compileSchema(policySchema([]))
