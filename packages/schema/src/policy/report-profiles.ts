/** Report profiles: tables of groups in the form that a rule asks for. */
export const REPORT_PROFILES = ['four-fifths', 'nyc-local-law-144'] as const

export type ReportProfile = (typeof REPORT_PROFILES)[number]
