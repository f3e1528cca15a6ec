import type { CourseLink } from '../deep-linking/course-links.ts'
import type { Person } from '../people.ts'
import type { RegisteredTool } from '../tools.ts'
import { documentOf, escaped } from './html.ts'

/** What was picked: a way to each, on the whole page. */
export function addedPage(links: readonly CourseLink[], { clientId }: RegisteredTool, { sub }: Person): string {
  const rows = links.map(({ id, title, item }) => {
    const href =
      item['type'] === 'ltiResourceLink'
        ? `/activity?${new URLSearchParams({ tool: clientId, as: sub, link: id }).toString()}`
        : String(item['url'])
    return `<li><a target="_top" href="${escaped(href)}">${escaped(title)}</a></li>`
  })
  return documentOf('Added', `<h1>Added ${links.length}</h1><ul>${rows.join('')}</ul>`)
}
