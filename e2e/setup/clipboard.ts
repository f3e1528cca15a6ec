import type { Page } from '@playwright/test'

/** As a screenshot is copied: a picture that is no file. Then it is pasted where the focus is. */
export async function pasteScreenshot(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 640
    canvas.height = 400
    const pen = canvas.getContext('2d')!
    pen.fillStyle = '#dfe3ee'
    pen.fillRect(0, 0, 640, 400)
    pen.fillStyle = '#b3261e'
    pen.fillRect(60, 120, 520, 90)
    const picture = await new Promise<Blob>((resolve) => canvas.toBlob((blob) => resolve(blob!), 'image/png'))
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
  })
  await page.keyboard.press('Control+V')
}
