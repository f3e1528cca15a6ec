export const embedLoaderPaths = { view: 'GET /embed/loader' } as const
