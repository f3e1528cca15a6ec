/** What happens, as it happens: an answer that does not end, and so has no contract. */
export const LIVE_ROUTE = { method: 'GET', path: '/api/v1/events', answers: 'text/event-stream' } as const

/** A file by a signed link: its answer is of any type, whole or in part, and is no JSON. */
export const FILE_ROUTE = { method: 'GET', path: '/api/v1/files/{file}', answers: 'application/octet-stream' } as const

/** Every route of the API that the host answers by itself, outside contracts. They are documented by hand, and nobody else's. */
export const HOST_ROUTES = [LIVE_ROUTE, FILE_ROUTE] as const
