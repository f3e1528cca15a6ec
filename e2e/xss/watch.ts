import type { Frame, Page } from '@playwright/test'
import { guichet } from '../setup/guichet.ts'

export interface Watch {
  /** What hostile text has done so far, or stands ready to do, in a frame of the page if one is given; empty when all is well. */
  readonly found: (frame?: Frame) => Promise<string[]>
}

/**
 * From here on notes everything that hostile text could bring about in a page: a call of `xss()` in any of its frames, a dialog, a refusal of the
 * page's policy, a request to or a window on another place, a download. `found` also looks at the page as it stands. `around`: the origin of the
 * page that frames us.
 */
export async function watch(page: Page, around = guichet.url): Promise<Watch> {
  const noted: string[] = []
  const note = (what: string) => {
    noted.push(what.slice(0, 300))
  }
  await page.exposeFunction('__noteHostile', note)
  await page.addInitScript(() => {
    const report = (what: string) => {
      ;(window as unknown as { __noteHostile: (what: string) => void }).__noteHostile(what)
    }
    Object.defineProperty(window, 'xss', { value: () => report(`a text has run in ${window.name}`) })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      report(`the policy refused ${violatedDirective} ${blockedURI} ${sample}`),
    )
  })
  page.on('dialog', (dialog) => {
    // The page's own question about what is not saved is asked by this kind.
    if (dialog.type() !== 'beforeunload') note(`dialog: ${dialog.message()}`)
    void dialog.accept()
  })
  page.on('console', (message) => {
    if (/Content[- ]Security[- ]Policy|Trusted ?Types?/i.test(message.text())) note(`console: ${message.text()}`)
  })
  page.on('popup', (popup) => note(`window: ${popup.url()}`))
  page.on('download', (download) => note(`download: ${download.url()}`))
  page.on('pageerror', (error) => note(`script: ${error.message}`))
  page.on('request', (request) => {
    if (![guichet.url, around].includes(new URL(request.url()).origin))
      note(`request: ${request.method()} ${request.url()}`)
  })
  return {
    async found(frame) {
      return [...noted, ...(await (frame ?? page).evaluate(standing))]
    },
  }
}

/** Elements and attributes that no screen of ours has: whatever has them came out of a text. */
function standing(): string[] {
  const STRANGE =
    'iframe, frame, frameset, object, embed, applet, base, math, marquee, portal, fencedframe, xmp, plaintext, listing, video, audio, img, picture, area, xss, noembed, isindex, svg script, svg a, svg foreignObject, svg image, svg use, svg animate, svg set, body script, body style, body link, body meta'
  const strange = [...document.querySelectorAll(STRANGE)].map((element) => element.outerHTML)
  const armed = [...document.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter(
        ({ name, value }) =>
          name.startsWith('on') ||
          name === 'srcdoc' ||
          (['href', 'src', 'action', 'formaction', 'xlink:href', 'background', 'poster', 'ping'].includes(name) &&
            !/^(?:https?:|mailto:|\/(?!\/)|#|\?|data:image\/svg\+xml)/i.test(value.trim())),
      )
      .map(({ name, value }) => `${element.tagName} ${name}=${value}`),
  )
  // Text of people has no names that scripts could mistake for theirs, no look and no part in the page's own semantics.
  const prose = [...document.querySelectorAll('[class*=prose] *')].flatMap((element) =>
    [...element.attributes]
      .filter(
        ({ name }) =>
          !['href', 'rel', 'title', 'dir', 'align', 'start', 'target', 'tabindex', 'role', 'aria-label'].includes(name),
      )
      .map(({ name, value }) => `prose: ${element.tagName} ${name}=${value}`),
  )
  const clobbered = ['xss', 'config', 'self']
    .filter(
      (name) =>
        typeof (window as unknown as Record<string, unknown>)[name] !==
        (name === 'xss' ? 'function' : name === 'self' ? 'object' : 'undefined'),
    )
    .map((name) => `clobbered: ${name}`)
  return [...strange.map((html) => `element: ${html.slice(0, 200)}`), ...armed, ...prose, ...clobbered]
}
