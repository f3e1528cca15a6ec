/** `off` is for tests: several times faster, and a crash of the machine loses everything. */
export type Durability = 'on' | 'off'

const durable = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '128MB',
}

const careless = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '64MB',
  // No write-ahead log for what is created and filled in one transaction: cheap copies of a template database.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '256MB',
  // A worker inside the template database would make its copying wait.
  autovacuum: 'off',
  io_method: 'sync',
}

/**
 * The server's settings, as arguments: they are the same at every start, whatever the data folder's files say. Time-outs
 * are not among them, the application sets these for its own sessions.
 */
export function settings(port: number, logFolder: string, durability: Durability): string[] {
  const all: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '100',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // A week of logs, one file for each day, each emptied when its day comes again.
    log_destination: 'stderr',
    logging_collector: 'on',
    log_directory: logFolder,
    log_filename: 'postgres-%a.log',
    log_rotation_age: '1d',
    log_rotation_size: '0',
    log_truncate_on_rotation: 'on',
    ...(durability === 'on' ? durable : careless),
  }
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
