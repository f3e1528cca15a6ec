import { provideTestHost } from '@guichet/plugin-kit/testing'

// Imported when a test asks for the app: the domain's and the kit's own tests should not load the API.
provideTestHost(async () => (await import('./test-host.ts')).openTestHost())
