/**
 * What a person is in a context, as in Moodle (domain.md, Words: two kinds of role).
 * An observer is a guest bound to named persons (LTI mentors).
 */
export const ARCHETYPES = ['manager', 'editingteacher', 'teacher', 'student', 'guest', 'observer'] as const

export type Archetype = (typeof ARCHETYPES)[number]
