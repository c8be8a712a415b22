/** The profiles by name; apart from what they say, which only a search needs. */
export const PROFILES = ['gdpr', 'hipaa', 'pci'] as const
export type Profile = (typeof PROFILES)[number]
