import type { Slot as SlotName, SlotContribution } from '@guichet/plugin-kit/web/slots'
import { lazy, Suspense, type ComponentType } from 'react'
import { Boundary } from '@guichet/plugin-kit/web/boundary'
import { halves } from './plugins.ts'

interface Panel {
  readonly slot: string
  readonly component: string
  readonly View: ComponentType<object>
}

const panels: readonly Panel[] = halves.flatMap((half) => (half.slots ?? []).map(panel))

function panel({ slot, component, load }: SlotContribution): Panel {
  return { slot, component, View: lazy(load as () => Promise<{ default: ComponentType<object> }>) }
}

/** What plugins show in a named place, for a thing of this component. A panel that fails or is late leaves its place empty, and no more. */
export function Slot<Props extends object>({
  slot,
  component,
  props,
}: {
  readonly slot: SlotName<Props>
  readonly component: string
  readonly props: Props
}) {
  return panels
    .filter((panel) => panel.slot === slot.name && panel.component === component)
    .map(({ View }, index) => (
      <Boundary key={index}>
        <Suspense fallback={null}>
          <View {...props} />
        </Suspense>
      </Boundary>
    ))
}
