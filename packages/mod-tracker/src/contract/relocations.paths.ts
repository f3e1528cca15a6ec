export const relocationPaths = {
  destinations: 'GET /:tracker/destinations',
  preview: 'POST /:tracker/tickets/:number/relocation/preview',
  relocate: 'POST /:tracker/tickets/:number/relocation',
} as const
