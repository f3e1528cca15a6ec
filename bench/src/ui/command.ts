import { withClient } from '@guichet/db/with-client'
import { ensureBrowser } from '@guichet/cli/src/checks/ensure-browser.ts'
import { chromium, type Browser } from '@playwright/test'
import { openStand, type Stand } from '../stand/stand.ts'
import { movableTickets } from '../stand/ground.ts'
import { openPage } from './page.ts'
import { clicked, listShown } from './moments.ts'
import { uiTable, type Times } from './table.ts'

interface Asked {
  readonly tickets: number
  readonly runs: number
  readonly seed: number
  readonly say: (line: string) => void
}

/** As Playwright and everybody else does to have a phone: the processor is four times slower. */
const SLOWER = 4

/** `pnpm bench ui`: the built SPA in Chromium, each run in a browser that has never been here. */
export async function ui({ runs, ...asked }: Asked): Promise<void> {
  const executablePath = await ensureBrowser()
  const stand = await openStand({ ...asked, web: true })
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ args, ...(executablePath !== null && { executablePath }) })
  try {
    const movable = await withClient(stand.databaseUrl, (client) => movableTickets(client, stand.trackerId))
    const times: Times = { list: [], ticket: [], move: [] }
    for (let run = 0; run < runs; run++) {
      await once(browser, stand, movable[run]!.number, times)
      asked.say(`run ${run + 1} of ${runs}`)
    }
    console.log(`\n${uiTable(times)}\n`)
  } finally {
    await browser.close()
    await stand.remove()
  }
}

/** Cold to the list; from it to a ticket; a move there. */
async function once(browser: Browser, stand: Stand, number: number, times: Times): Promise<void> {
  const page = await openPage(browser, stand, SLOWER)
  try {
    const at = `/trackers/${stand.trackerId}`
    await page.goto(`${at}?view=all`, { waitUntil: 'commit' })
    times.list.push(await listShown(page))

    const ticket = await clicked(page, { selector: 'summary' })
    await page.getByRole('row').nth(5).getByRole('link').first().click()
    times.ticket.push(await ticket())

    await page.goto(`${at}/tickets/${number}`)
    const state = page.locator('summary').first()
    await state.click()
    const target = page.getByRole('button', { name: /^(Open|Blocked)$/ }).first()
    const word = (await target.textContent())!.trim()
    const moved = await clicked(page, { selector: 'summary', text: word })
    await target.click()
    times.move.push(await moved())
  } finally {
    await page.context().close()
  }
}
