import type { App } from '@guichet/api/app'
import { DEMO_ACCOUNTS, DEMO_PASSWORD, isDemo, seedDemo } from '@guichet/api/core/demo'
import type { Demo } from './banner.ts'

/** On the first start of an empty installation: the core's demo, then each plugin's. Null when this installation is not the demo. */
export async function seedOnce(app: App): Promise<Demo | null> {
  const places = await seedDemo({
    host: app.host,
    siteId: app.siteId,
    plugins: app.plugins.plugins.map(({ half }) => half),
  })
  if (places !== null) {
    for (const { half } of app.plugins.plugins) await half.seed?.({ host: app.host, demo: places })
  }
  return (await isDemo(app.host.db)) ? { password: DEMO_PASSWORD, accounts: DEMO_ACCOUNTS } : null
}
