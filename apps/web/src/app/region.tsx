import { Suspense, type ReactNode } from 'react'
import { Boundary } from '@guichet/plugin-kit/web/boundary'
import { RegionFailed } from './failed.tsx'

/** A part of a screen that waits and fails by itself. `waiting` has the shape of what comes. */
export function Region({ waiting, children }: { readonly waiting: ReactNode; readonly children: ReactNode }) {
  return (
    <Boundary Failed={RegionFailed}>
      <Suspense fallback={waiting}>{children}</Suspense>
    </Boundary>
  )
}
