import { Time } from '@guichet/ui/time'
import { useTimeFormats } from './formats.tsx'

/** A moment as people read it, with the exact one on hover. */
export function Moment({ at }: { readonly at: string }) {
  const { relative, exact } = useTimeFormats()
  return <Time value={at} relative={relative} exact={exact} />
}
