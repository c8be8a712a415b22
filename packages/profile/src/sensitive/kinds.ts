/** The table of kinds. */
import { CONTACT } from './kinds/contact.ts'
import { HEALTH } from './kinds/health.ts'
import type { Kind } from './kinds/kind.ts'
import { NATIONAL } from './kinds/national.ts'
import { NETWORK } from './kinds/network.ts'
import { PAYMENT } from './kinds/payment.ts'
import { PERSON } from './kinds/person.ts'

export const KINDS: readonly Kind[] = [...CONTACT, ...PAYMENT, ...NATIONAL, ...HEALTH, ...NETWORK, ...PERSON]
