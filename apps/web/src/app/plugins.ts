import type { WebHalf } from '@guichet/plugin-kit/web/define-web'
import type { Extensions } from '@guichet/plugin-kit/web/extensions'

/**
 * The web halves of all plugins in the workspace, found at build time: no file of the host names one. A half is small; its screens,
 * panels and messages are chunks that come when they are needed.
 */
export const halves: readonly WebHalf[] = Object.values(
  import.meta.glob<WebHalf>('../../../../packages/*/src/web/index.tsx', { eager: true, import: 'default' }),
)

/** What they add to extension points, by point. */
export const extensions: Extensions = Map.groupBy(
  halves.flatMap(({ component, extensions: added = [] }) => added.map((each) => ({ ...each, component }))),
  ({ point }) => point,
)

export function halfOf(component: string): WebHalf | undefined {
  return halves.find((half) => half.component === component)
}
