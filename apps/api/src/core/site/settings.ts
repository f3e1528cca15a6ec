import { line } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { LANGUAGES, PASSWORD_MIN } from '../users/contract.ts'

/** An e-mail address, or a page that tells whom to ask. */
const CONTACT = /^(?:https?:\/\/\S+|[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+)$/

/** What administrators set of the site itself; each is read where its comment says. */
export const siteSettings = z.strictObject({
  /** At the top of every page, in its title, and where one signs in. */
  name: line(60).default('Guichet'),
  /** The language of who has chosen none: the browser's, or this one. */
  language: z.enum(['browser', ...LANGUAGES]).default('browser'),
  /** Where a page could not be shown. */
  supportContact: z.string().trim().max(200).regex(CONTACT).nullable().default(null),
  /** A session ends after so many days without use; asked when it is begun or renewed. */
  sessionIdleDays: z.int().min(1).max(90).default(7),
  /** And after so many days whatever happens. */
  sessionDays: z.int().min(1).max(365).default(30),
  /** Characters of a new password, at least. */
  passwordMin: z.int().min(PASSWORD_MIN).max(64).default(PASSWORD_MIN),
  /** Whether LMSs are asked, when they are connected, for the right to send scores to them (core/lti/registration). */
  ltiGrades: z.boolean().default(false),
})
