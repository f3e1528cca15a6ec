import { faqLibrary, type FaqLibrary } from '@guichet/mod-faq/contract'
import { ticketLibrary, type TicketLibrary } from '@guichet/mod-tracker/contract'
import type { ExtensionPoint } from '@guichet/plugin-kit/extension-point'
import type { Host } from '@guichet/plugin-kit/host'

export const faqsOf = (host: Host): Promise<FaqLibrary> => own(host, faqLibrary)
export const ticketsOf = (host: Host): Promise<TicketLibrary> => own(host, ticketLibrary)

/** What its owner offers: it is on whenever this plugin is, which requires it. */
async function own<T>(host: Host, point: ExtensionPoint<T>): Promise<T> {
  const [found] = await host.extensions(point)
  if (found === undefined) throw new Error(`${point.name} is not there`)
  return found.value
}
