import type { LaunchPage } from '@guichet/api/core/launches/page'

type Entered = Extract<LaunchPage, { step: 'enter' }>

/** High enough to work in. Not as high as all there is: what is fixed to the window would then be far from the eye (libraries.md, 6). */
const HEIGHT = 720

/**
 * Asks the frame that we are in for a height, once. There is nothing secret in it, so it goes to each origin that may frame us; platforms
 * want it as an object or as text (lti.md 2).
 */
export function askForHeight({ parents, resize }: Pick<Entered, 'parents' | 'resize'>): void {
  if (window.parent === window) return
  const message = { subject: 'lti.frameResize', height: HEIGHT }
  for (const origin of parents) window.parent.postMessage(resize === 'text' ? JSON.stringify(message) : message, origin)
}
