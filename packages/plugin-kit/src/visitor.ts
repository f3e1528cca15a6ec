/**
 * Everybody who comes without an account is this one: an account that each installation has, that nobody comes in by, that holds nothing, and
 * that is no person to any list of people. What a visitor did is told under it; who that was, a plugin keeps itself, if at all.
 */
export const VISITOR_ID = '00000000-0000-7000-8000-000000000001'
