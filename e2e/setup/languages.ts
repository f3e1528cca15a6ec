export const LANGUAGES = ['fr', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const EACH = process.env['GUICHET_LANGUAGES'] === 'all'

/**
 * The languages that a journey is made in: its own, for what it does is the same in the other, and what both say is seen on every screen
 * (screens.spec). GUICHET_LANGUAGES=all makes each in both, which takes the journeys twice as long.
 */
export const languages = (own: Language): readonly Language[] => (EACH ? LANGUAGES : [own])
