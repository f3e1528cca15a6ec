/** What was found is found again when the page is loaded anew, for then nobody has come from anywhere. Where storage is blocked it is not. */
export function keptInTab(key: string, found: string | null): string | null {
  try {
    if (found !== null) sessionStorage.setItem(key, found)
    else if (wasReloaded()) return sessionStorage.getItem(key)
  } catch {
    return found
  }
  return found
}

function wasReloaded(): boolean {
  const [how] = performance.getEntriesByType('navigation')
  return how instanceof PerformanceNavigationTiming && how.type === 'reload'
}
