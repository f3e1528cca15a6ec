import { join } from 'node:path'

/** Where things are in a data folder. All of `cluster` appears at once, by a rename, when it is complete. */
export function layoutOf(dataDir: string) {
  const cluster = join(dataDir, 'cluster')
  return { dataDir, cluster, ...clusterLayout(cluster) }
}

export type Layout = ReturnType<typeof layoutOf>

export function clusterLayout(cluster: string) {
  const data = join(cluster, 'data')
  return {
    /** PostgreSQL's own data directory. */
    data,
    /** Mode 0600. */
    password: join(cluster, 'password'),
    log: join(cluster, 'log'),
    /** Process id of the Node that is to stop the server. */
    owner: join(cluster, 'owner'),
    version: join(data, 'PG_VERSION'),
    postmasterPid: join(data, 'postmaster.pid'),
  }
}
