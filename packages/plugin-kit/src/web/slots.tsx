import type { ComponentType } from 'react'

/** A named place in a screen that plugins fill: `defineSlot<{ activity: ActivityView }>('activity.summary')`. Its props are public API. */
export interface Slot<Props> {
  readonly name: string
  readonly props?: (props: Props) => void
}

export function defineSlot<Props>(name: string): Slot<Props> {
  return { name }
}

export interface SlotContribution {
  readonly slot: string
  /** Only for things of this component, where the slot's props name one. */
  readonly component: string
  readonly load: () => Promise<{ default: ComponentType<never> }>
}

/** Fills a slot with a lazy component of the slot's own props. */
export function contribute<Props>(
  slot: Slot<Props>,
  component: string,
  load: () => Promise<{ default: ComponentType<Props> }>,
): SlotContribution {
  return { slot: slot.name, component, load: load as SlotContribution['load'] }
}
