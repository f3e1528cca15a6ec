import type { FastifyRequest } from 'fastify'

/** As it was sent; Fastify's own reading forgets what is there twice. */
export const queryOf = ({ url }: FastifyRequest) => url.slice(url.indexOf('?') + 1 || url.length)
