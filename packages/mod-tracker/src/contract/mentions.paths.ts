export const mentionPaths = { people: 'GET /:tracker/mentionable' } as const
