import { useActing, type Act } from '@guichet/plugin-kit/web/acting'
import { useRefreshLti } from './use-lti.ts'

/** What a button does to a connection. */
export const useAct = <V = void>(act: Act<V>) => useActing(act, useRefreshLti())
