import { useTimeFormats } from '@guichet/plugin-kit/web/formats'
import { Time } from '@guichet/ui/time'

/** A moment as people read it, with the exact one on hover. */
export function Updated({ at }: { readonly at: string }) {
  const { relative, exact } = useTimeFormats()
  return <Time value={at} relative={relative} exact={exact} />
}
