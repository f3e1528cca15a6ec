import type { LaunchContext } from '@guichet/lti/launch/launch'

export interface CourseNames {
  readonly fullName: string
  readonly shortName: string
}

type Said = Pick<LaunchContext, 'title' | 'label'>

/**
 * What an LMS calls its course, as ours is called; `before`: as its launches said until now, which stays where this one says nothing. Of title and label one
 * stands in for the other as long as nothing else was said.
 */
export function courseNames(id: string, said: Said | null, before: CourseNames | null, nameless = 'LTI'): CourseNames {
  const isOne = before === null || before.shortName === shortNameOf(before.fullName, id)
  const title = said?.title ?? (isOne ? said?.label : null)
  const label = said?.label ?? (isOne ? said?.title : null)
  const fullName = title?.slice(0, 200) ?? before?.fullName ?? nameless
  return {
    fullName,
    shortName: label == null ? (before?.shortName ?? shortNameOf(fullName, id)) : shortNameOf(label, id),
  }
}

/** Unlike the names of courses in an LMS, ours are unique: the end of its id tells it from the course of another tenant. */
const shortNameOf = (name: string, id: string) => `${name.slice(0, 42)} ${id.slice(-6)}`
