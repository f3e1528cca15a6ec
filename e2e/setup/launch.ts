import { request as playwright } from '@playwright/test'
import type { Person } from '@guichet/lti/testing/platform/people'
import type { MockPlatform } from '@guichet/lti/testing/platform/start'
import type { RegisteredTool } from '@guichet/lti/testing/platform/tools'
import { guichet } from './guichet.ts'
import { patiently } from './patiently.ts'

/** Somebody whom an LMS launched, and what they ask of the API with the session of that. */
export interface Launched {
  readonly course: string
  ask<T>(method: 'get' | 'post' | 'put', path: string, data?: object, headers?: Record<string, string>): Promise<T>
}

/** A launch from the login to the session, with no page in between. */
export async function launch(
  platform: MockPlatform,
  { tool, person, link }: { readonly tool: RegisteredTool; readonly person: Person; readonly link: string },
): Promise<Launched> {
  const browser = await playwright.newContext({ maxRedirects: 0 })
  // A launch that was told that we are busy is begun anew.
  const page = await patiently(async () => {
    const { action, fields } = platform.launchForm({ tool, person, link })
    const login = await browser.post(action, { form: fields })
    const { location = '', 'set-cookie': cookie = '' } = login.headers()
    if (location === '') return login
    const form = await platform.authorize(location)
    return browser.post(form.action, { form: form.fields, headers: { cookie: cookie.split(';', 1)[0]! } })
  })
  const code = /&quot;code&quot;:&quot;([\w-]+)&quot;/.exec(await page.text())?.[1]
  if (code === undefined) throw new Error(`a launch: ${page.status()} ${await page.text()}`)
  const entered = await browser.post(`${guichet.url}/api/v1/lti/session`, { data: { code } })
  if (!entered.ok()) throw new Error(`a launch: ${entered.status()} ${await entered.text()}`)
  const { accessToken, launch: launched } = (await entered.json()) as {
    accessToken: string
    launch: { course: { id: string } }
  }
  return {
    course: launched.course.id,
    async ask<T>(method: 'get' | 'post' | 'put', path: string, data?: object, headers = {}) {
      const answer = await browser[method](`${guichet.url}/api/v1/${path}`, {
        ...(data !== undefined && { data }),
        headers: { authorization: `Bearer ${accessToken}`, ...headers },
      })
      if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
      return (await answer.json()) as T
    },
  }
}
