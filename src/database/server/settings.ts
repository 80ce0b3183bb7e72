/**
 * Given on the command line, where nothing written in the data folder, by `alter system` or by hand, can override them; so each start
 * brings the settings of the Waymark that starts, whatever Waymark made the folder.
 */
const SETTINGS: Record<string, string> = {
  // Acknowledged is stored.
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',

  // Reached from this machine only, by password only.
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  ssl: 'off',

  // Application and database share a small machine. Parallel queries are off: on two cores they gain little, and they need more
  // shared memory than a container has by default.
  max_connections: '60',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '512MB',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  jit: 'off',

  timezone: 'UTC',
  log_timezone: 'UTC',

  // One file for each day of the week, written over a week later. No statement and no detail of an error: they quote what people typed.
  logging_collector: 'on',
  log_destination: 'stderr',
  log_directory: 'log',
  log_filename: 'postgresql-%w.log',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_truncate_on_rotation: 'on',
  log_file_mode: '0600',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** The mark becomes a part of the title of each process of the server, so that they can be told from all others. */
export function commandLine({ folder, port, mark }: { folder: string; port: number; mark: string }): string[] {
  const settings = { ...SETTINGS, port: String(port), cluster_name: mark };
  return ['-D', folder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
