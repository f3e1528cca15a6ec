import type { Switches } from '../switches.ts'
import type { Urls } from '../urls.ts'

/** Addresses of the services. They have queries of their own, which a tool must keep. */
export const memberships = ({ services }: Urls, context: string) =>
  `${services}/members/${encodeURIComponent(context)}?svc=nrps`

export const lineItems = ({ services }: Urls, { lineItemQuery }: Switches, context: string) =>
  `${services}/lineitems/${encodeURIComponent(context)}${lineItemQuery === '' ? '' : `?${lineItemQuery}`}`

export const lineItem = ({ services }: Urls, { lineItemQuery }: Switches, context: string, id: string) =>
  `${services}/lineitems/${encodeURIComponent(context)}/${id}/lineitem${lineItemQuery === '' ? '' : `?${lineItemQuery}`}`
