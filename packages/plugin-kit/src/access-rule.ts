import type { ContextLevel } from '@guichet/domain/access/contexts'

/**
 * Who may call an operation. There is no default: an operation without a rule stops the boot (principle 5).
 *
 * - `anyone`: no sign-in; says why, for whoever reviews it.
 * - `signed-in`: any person; the operation only ever touches what is theirs.
 * - `needs`: holders of one of these capabilities in the context that `at` names. Someone who cannot even see that context gets the
 *   same 404 as if it were not there; someone who sees it but lacks the capability gets 403 `access.denied` with its name.
 */
export type AccessRule =
  | { readonly rule: 'anyone'; readonly why: string }
  | { readonly rule: 'signed-in'; readonly tokens: boolean }
  | { readonly rule: 'needs'; readonly anyOf: readonly string[]; readonly at: Place }

/** Where a capability is asked: at the site, or in the context whose id is this path parameter. */
export type Place = 'site' | { readonly level: ContextLevel | 'any'; readonly param: string }

/** No sign-in, for the reason given. */
export const anyone = (why: string) => ({ rule: 'anyone', why }) as const

/** Any person who is signed in. `tokens: false`: what only a person at a screen may do (their password, their tokens). */
export const signedIn = (options: { tokens: boolean } = { tokens: true }) =>
  ({ rule: 'signed-in', tokens: options.tokens }) as const

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
