import { setTimeout as sleep } from 'node:timers/promises'
import type { APIResponse } from '@playwright/test'

const TIMES = 4

/** Asks again what a busy server says that it did not do (503), when it says to: so does the application. */
export async function patiently(ask: () => Promise<APIResponse>): Promise<APIResponse> {
  for (let times = 1; ; times += 1) {
    const answer = await ask()
    if (answer.status() !== 503 || times === TIMES) return answer
    await sleep(Number(answer.headers()['retry-after'] ?? 1) * 1_000)
  }
}
