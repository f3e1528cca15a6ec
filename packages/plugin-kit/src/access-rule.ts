import type { ContextLevel } from '@guichet/domain/access/contexts'

/**
 * Who may call an operation. There is no default: an operation without a rule stops the boot (principle 5).
 *
 * - `anyone`: no sign-in; says why, for whoever reviews it.
 * - `signed-in`: any person; the operation only ever touches what is theirs. Not who came into one place by a launch from an LMS, unless
 *   `launched` says that it keeps to `actor.within`.
 * - `needs`: holders of one of these capabilities in the context that `at` names. Someone who cannot even see that context gets the
 *   same 404 as if it were not there; someone who sees it but lacks the capability gets 403 `access.denied` with its name.
 * - `visitors`: no sign-in, as long as the activity whose id is this path parameter is open to visitors (`ServerHalf.visitors`); else the
 *   same 404. Whoever comes is the visitor, who holds no capability; what a client says in Authorization counts for nothing.
 */
export type AccessRule =
  | { readonly rule: 'anyone'; readonly why: string }
  | { readonly rule: 'signed-in'; readonly tokens: boolean; readonly launched: boolean }
  | { readonly rule: 'needs'; readonly anyOf: readonly string[]; readonly at: Place }
  | { readonly rule: 'visitors'; readonly param: string }

/** Where a capability is asked: at the site, or in the context whose id is this path parameter. */
export type Place = 'site' | { readonly level: ContextLevel | 'any'; readonly param: string }

/** No sign-in, for the reason given. */
export const anyone = (why: string) => ({ rule: 'anyone', why }) as const

/**
 * Any person who is signed in. `tokens: false`: what only a person at a screen may do (their password, their tokens). `launched: true`: also
 * who came by a launch; then nothing outside of `actor.within` is touched or told.
 */
export const signedIn = ({ tokens = true, launched = false }: { tokens?: boolean; launched?: boolean } = {}) =>
  ({ rule: 'signed-in', tokens, launched }) as const

/** Holders of any of these capabilities at the site. */
export const atSite = (...anyOf: string[]) => ({ rule: 'needs', anyOf, at: 'site' }) as const

/** Holders of any of these capabilities in the category whose id is this path parameter. */
export const inCategory = (param: string, ...anyOf: string[]) =>
  ({ rule: 'needs', anyOf, at: { level: 'category', param } }) as const

/** Holders of any of these capabilities in the course whose id is this path parameter. */
export const inCourse = (param: string, ...anyOf: string[]) =>
  ({ rule: 'needs', anyOf, at: { level: 'course', param } }) as const

/** The same in whatever place it is whose id is this path parameter: the site, a category, a course or any activity. */
export const inContext = (param: string, ...anyOf: string[]) =>
  ({ rule: 'needs', anyOf, at: { level: 'any', param } }) as const

/** The same in an activity: one of the plugin's own, which the handler gets as `call.activity`. */
export const inActivity = (param: string, ...anyOf: string[]) =>
  ({ rule: 'needs', anyOf, at: { level: 'activity', param } }) as const

/** Anybody, in an activity that is open to visitors; the handler gets it as `call.activity`, and the visitor as `call.actor`. */
export const forVisitors = (param: string) => ({ rule: 'visitors', param }) as const
