/** What a regulation says about a kind, and what a contract must have declared of a column that holds it. */
import type { Kind } from './kinds/kind.ts'
import { KINDS } from './kinds.ts'
import type { Profile } from './profile-names.ts'

/** Values of these classes are expected to be sensitive. */
const DECLARED = ['personal', 'sensitive', 'confidential']
/** And of these, values that a law protects more than others. */
const GUARDED = ['sensitive', 'confidential']

interface Rule {
  readonly article: string
  /** Classes of `x-classification` that allow the kind. */
  readonly allowed: readonly string[]
}

const SAFE_HARBOR = '45 CFR 164.514(b)(2)(i)'
const hipaa = (letter: string): Rule => ({
  article: `HIPAA ${SAFE_HARBOR}(${letter})`,
  allowed: GUARDED,
})
const gdpr = (article: string): Rule => ({ article: `GDPR ${article}`, allowed: DECLARED })
/** A number given out for health care is data concerning health. */
const HEALTH_DATA: Rule = {
  article: 'GDPR art. 9(1), recital 35',
  allowed: GUARDED,
}

/** Article 87 leaves to the member states what holds for their numbers; a number of another country is an identifier like others. */
const MEMBER_STATE = /^(be|de|es|fi|fr|it|nl|pl|se)_/
const PATIENT = new Set(['uk_nhs', 'us_mbi'])
const HIPAA_LETTERS: Readonly<Record<string, string>> = {
  ...{
    person_name: 'A',
    postal_address: 'B',
    geo_coordinates: 'B',
    date_of_birth: 'C',
    phone: 'D',
    email: 'F',
    us_ssn: 'G',
  },
  ...{ us_mbi: 'I', payment_card: 'J', iban: 'J', us_dea: 'K', mac_address: 'M', ip_address: 'O' },
}

/** The rule of a profile about a kind; undefined where it has none. */
export function ruleOf(profile: Profile, { name, family }: Kind): Rule | undefined {
  if (profile === 'pci')
    return name === 'payment_card'
      ? { article: 'PCI DSS v4.0.1 req. 3.5.1 (stored), 3.4.1 (shown)', allowed: ['confidential'] }
      : undefined
  if (family === 'secret' || name === 'us_bank_routing') return undefined
  if (profile === 'hipaa') return hipaa(HIPAA_LETTERS[name] ?? 'R')
  if (PATIENT.has(name)) return HEALTH_DATA
  if (family === 'national' && MEMBER_STATE.test(name)) return gdpr('art. 87, art. 4(1)')
  return gdpr(family === 'network' ? 'art. 4(1), recital 30' : 'art. 4(1)')
}

/** Without a profile: what is declared confidential in any way may hold people's data, secrets only `confidential` may. */
const ruleWithout = ({ family }: Kind): Pick<Rule, 'allowed'> => ({
  allowed: family === 'secret' ? ['confidential'] : DECLARED,
})

export interface Ruling {
  readonly allowed: boolean
  readonly article?: string
}

/** Undefined where the profile does not speak of the kind. Throws for a kind that is not in the table. */
export function ruling(kind: string, classification: string | undefined, profile?: Profile): Ruling | undefined {
  const entry = kindNamed(kind)
  const rule = profile === undefined ? ruleWithout(entry) : ruleOf(profile, entry)
  if (rule === undefined) return undefined
  const allowed = classification !== undefined && rule.allowed.includes(classification)
  return { allowed, ...('article' in rule ? { article: (rule as Rule).article } : {}) }
}

export function kindNamed(name: string): Kind {
  const found = KINDS.find((kind) => kind.name === name)
  if (found === undefined) throw new RangeError(`no kind is called ${name}`)
  return found
}
