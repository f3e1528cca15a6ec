import { createElement, lazy, Suspense, type ComponentType, type ReactNode } from 'react'
import type { ExtensionPoint } from '../extension-point.ts'
import { Boundary } from './boundary.tsx'
import { useExtensions } from './extensions.tsx'

/** What the web halves of plugins add to a place in a plugin's screen: a component of the place's own props, in a chunk of its own. */
export interface Contribution<Props> {
  readonly load: () => Promise<{ default: ComponentType<Props> }>
}

/** A place in a plugin's screen that others fill: `defineExtensionPoint<never, Contribution<{ ticket: Ticket }>>('tracker.resolution')`. */
type Place<Props> = ExtensionPoint<never, Contribution<Props>>

const views = new WeakMap<Contribution<never>['load'], ComponentType<object>>()

/** One component for each `load`, however often it is drawn. */
function viewOf<Props>(load: Contribution<Props>['load']): ComponentType<Props> {
  const key = load as Contribution<never>['load']
  const known = views.get(key) ?? lazy(load as () => Promise<{ default: ComponentType<object> }>)
  views.set(key, known)
  return known as ComponentType<Props>
}

interface ContributedProps<Props> {
  readonly load: Contribution<Props>['load']
  readonly props: Props
  /** In its place until it is there. */
  readonly waiting?: ReactNode
}

/** One component that was added. When it fails its place is left empty, and no more. */
export function Contributed<Props extends object>({ load, props, waiting = null }: ContributedProps<Props>) {
  return (
    <Boundary>
      <Suspense fallback={waiting}>{createElement(viewOf(load), props)}</Suspense>
    </Boundary>
  )
}

/** What others add to a place. */
export function Contributions<Props extends object>({
  to,
  props,
}: {
  readonly to: Place<Props>
  readonly props: Props
}) {
  return useExtensions(to).map(({ name, value: { load } }) => <Contributed key={name} load={load} props={props} />)
}
