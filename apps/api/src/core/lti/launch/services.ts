import type { Launch } from '@guichet/lti/launch/launch'

/** What a course's launches say of the services of its LMS. */
export interface CourseServices {
  readonly membershipsUrl: string | null
  readonly lineItemsUrl: string | null
  readonly gradeScopes: readonly string[]
}

type Said = Pick<Launch<never>, 'namesRoles' | 'grades'>

/** What is known after a launch: one that says nothing of a service takes nothing back, for not every message and placement names them (lti.md 1.13). */
export function servicesAfter({ namesRoles, grades }: Said, known: CourseServices | null): CourseServices {
  return {
    membershipsUrl: namesRoles ?? known?.membershipsUrl ?? null,
    lineItemsUrl: grades === null ? (known?.lineItemsUrl ?? null) : grades.lineItems,
    gradeScopes: (grades === null ? known?.gradeScopes : grades.scopes) ?? [],
  }
}

/** The same of the column of a link. */
export const columnAfter = ({ grades }: Said, known: string | null): string | null =>
  grades === null ? known : grades.lineItem

interface Known {
  readonly course: CourseServices | null
  readonly link: { readonly lineItemUrl: string | null } | null
}

/** Whether a launch lets us do something with grades that could not be done before. */
export function maySendMore(said: Said, { course, link }: Known): boolean {
  if (said.grades === null) return false
  const { scopes, lineItems, lineItem } = said.grades
  const isNew = (now: string | null, before: string | null | undefined) => now !== null && now !== before
  return (
    scopes.some((scope) => course?.gradeScopes.includes(scope) !== true) ||
    isNew(lineItems, course?.lineItemsUrl) ||
    isNew(lineItem, link?.lineItemUrl)
  )
}
