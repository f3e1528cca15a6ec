/** Every timeout of the API, in milliseconds. Nothing here waits for ever (reliability.md B5, 9). */
export const timeouts = {
  /** A request's headers, then the whole request with its body; with a file in it. */
  headers: 10_000,
  request: 15_000,
  upload: 600_000,
  /** How often Node looks for sockets past those two. */
  socketCheck: 1_000,
  /** An idle connection kept for the client's next request; above a usual proxy's 60 s. */
  keepAlive: 65_000,
  /** A free connection of the pool, or a new one. */
  databaseConnect: 2_000,
  statement: 10_000,
  lock: 3_000,
  idleInTransaction: 10_000,
  transaction: 10_000,
  /** `/readyz` asks the database with this one. */
  readiness: 1_000,
  /** How long a stream of events lasts, as long as an access token: its client comes back with a fresh one. */
  stream: 600_000,
  /** A quiet stream says that it lives, and how far it has come. */
  streamHeartbeat: 25_000,
  streamPosition: 2_000,
  /** What was written is read this soon, while a client catches up; an end is taken note of this soon, or the connection is cut. */
  streamDrain: 10_000,
  streamEnd: 5_000,
  /** How often a process looks for events that another one gave positions to. */
  livePoll: 100,
  /** How soon a stream ends after its session. */
  liveCheck: 500,
  /** The page does without what the site's settings say when the database is that slow. */
  pageData: 1_000,
  /** One picture, decoded and made smaller, with the start of the process that does it. */
  picture: 15_000,
  /** An object store: until it answers the call, then until a request to it is over. */
  storeConnect: 2_000,
  store: 60_000,
  /** Another server that we ask: until it answers the call, then until its answer has come whole. */
  egressConnect: 3_000,
  egress: 10_000,
  /** One text of Markdown, with the start of the thread that renders it. */
  markdown: 3_000,
  /** From the signal, while connections are open: balancers notice that this process is leaving, and send it nobody any more. */
  leave: 750,
  /** From then to the end: requests under way may finish. */
  shutdown: 10_000,
} as const
