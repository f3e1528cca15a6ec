import type { Host, Tx } from '@guichet/plugin-kit/host'

/** Lets go of files that hang on tickets, before their rows go with these. */
type Release = (tx: Tx, host: Host, trackerId: string, ticketIds: readonly string[]) => Promise<void>

/** One for each table whose rows of a ticket hold files. */
const RELEASES: readonly Release[] = []

export async function releaseFiles(...of: Parameters<Release>): Promise<void> {
  for (const release of RELEASES) await release(...of)
}
