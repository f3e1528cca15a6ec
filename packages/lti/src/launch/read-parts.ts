import { CLAIM } from '../claims.ts'
import { emailOf } from '../email.ts'
import { localeOf } from '../locale.ts'
import { asRecord, textsOf, type JsonRecord } from '../record.ts'
import { parseRoles } from '../roles/parse.ts'
import { identifier, line } from '../text.ts'
import { webUrl, type UrlRules } from '../web-url.ts'
import type {
  ContextType,
  ForUser,
  GradesService,
  LaunchContext,
  LaunchUser,
  PlatformInfo,
  ResourceLink,
} from './launch.ts'

const NAME_MAX = 255
const DESCRIPTION_MAX = 2_000
/** A mentor of more is no mentor but an administration. */
const MENTOR_OF_MAX = 500
const SCOPES_MAX = 20

const href = (value: unknown, rules: UrlRules): string | null => webUrl(value, rules)?.href ?? null

export const userOf = (claims: JsonRecord, rules: UrlRules): LaunchUser => ({
  subject: identifier(claims['sub']),
  name: line(claims['name'], NAME_MAX),
  givenName: line(claims['given_name'], NAME_MAX),
  familyName: line(claims['family_name'], NAME_MAX),
  email: emailOf(claims['email']),
  locale: localeOf(claims['locale']),
  picture: href(claims['picture'], rules),
})

/** The two spellings of each: the full address, and the word alone, as Moodle and ceLTIc send it. */
const CONTEXT_TYPES: ReadonlyMap<string, ContextType> = new Map(
  (['CourseTemplate', 'CourseOffering', 'CourseSection', 'Group'] as const).flatMap((type) => [
    [`http://purl.imsglobal.org/vocab/lis/v2/course#${type}`, type],
    [type, type],
  ]),
)

export function contextOf(claim: unknown): LaunchContext | null {
  const given = asRecord(claim)
  const id = identifier(given?.['id'])
  if (given === null || id === null) return null
  const types = textsOf(given['type']).map((type) => CONTEXT_TYPES.get(type))
  return {
    id,
    title: line(given['title'], NAME_MAX),
    label: line(given['label'], NAME_MAX),
    types: [...new Set(types.filter((type) => type !== undefined))],
  }
}

export function resourceLinkOf(claim: unknown): ResourceLink | null {
  const given = asRecord(claim)
  const id = identifier(given?.['id'])
  if (given === null || id === null) return null
  return { id, title: line(given['title'], NAME_MAX), description: line(given['description'], DESCRIPTION_MAX) }
}

export function platformInfoOf(claim: unknown, rules: UrlRules): PlatformInfo {
  const given = asRecord(claim)
  return {
    guid: identifier(given?.['guid']),
    family: line(given?.['product_family_code'], NAME_MAX),
    name: line(given?.['name'], NAME_MAX),
    version: line(given?.['version'], NAME_MAX),
    url: href(given?.['url'], rules),
  }
}

export function namesRolesOf(claim: unknown, rules: UrlRules): string | null {
  const given = asRecord(claim)
  return textsOf(given?.['service_versions']).includes('2.0') ? href(given?.['context_memberships_url'], rules) : null
}

export function gradesOf(claim: unknown, rules: UrlRules): GradesService | null {
  const given = asRecord(claim)
  if (given === null) return null
  return {
    scopes: textsOf(given['scope'])
      .filter((scope) => identifier(scope) !== null)
      .slice(0, SCOPES_MAX),
    lineItems: href(given['lineitems'], rules),
    lineItem: href(given['lineitem'], rules),
  }
}

export const mentorOf = (claims: JsonRecord): readonly string[] =>
  textsOf(claims[CLAIM.roleScopeMentor])
    .filter((subject) => identifier(subject) !== null)
    .slice(0, MENTOR_OF_MAX)

export function forUserOf(claim: unknown): ForUser | null {
  const given = asRecord(claim)
  const subject = identifier(given?.['user_id'])
  if (given === null || subject === null) return null
  const { name, email, roles } = given
  return { subject, name: line(name, NAME_MAX), email: emailOf(email), roles: parseRoles(roles) }
}
