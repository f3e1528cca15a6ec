import type { RegisteredTool } from '../tools.ts'

/** What a tool put into the course: launched with the `custom` that it gave. */
export interface CourseLink {
  readonly id: string
  readonly tool: RegisteredTool
  readonly title: string
  readonly custom: Readonly<Record<string, string>>
  readonly item: Readonly<Record<string, unknown>>
}

export interface CourseLinks {
  readonly all: ReadonlyMap<string, CourseLink>
  add(tool: RegisteredTool, items: readonly Readonly<Record<string, unknown>>[]): readonly CourseLink[]
}

export function createCourseLinks(): CourseLinks {
  const all = new Map<string, CourseLink>()
  return {
    all,
    add: (tool, items) =>
      items.map((item) => {
        const link = {
          id: `added-${all.size + 1}`,
          tool,
          title: typeof item['title'] === 'string' ? item['title'] : '',
          custom: (item['custom'] ?? {}) as Readonly<Record<string, string>>,
          item,
        }
        all.set(link.id, link)
        return link
      }),
  }
}
