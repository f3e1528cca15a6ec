export const relocationPaths = {
  destinations: 'GET /:tracker/tickets/:number/destinations',
  preview: 'POST /:tracker/tickets/:number/relocation/preview',
  relocate: 'POST /:tracker/tickets/:number/relocation',
} as const
