/**
 * Where an overlay should begin. A frame that an LMS made as high as its content is higher than the screen, and its middle may be
 * far out of sight; what has the focus is not. Undefined in an ordinary window, where the style sheet knows better.
 */
export const visibleTop = (): string | undefined => {
  if (window.innerHeight <= window.screen.availHeight) return undefined
  const focused = document.activeElement?.getBoundingClientRect()
  if (!focused || focused.height === 0) return undefined
  return `${Math.round(Math.max(16, Math.min(focused.top - 96, window.innerHeight - 480)))}px`
}
