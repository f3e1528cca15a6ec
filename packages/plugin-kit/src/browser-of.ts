/** In this order: most of them say that they are the ones below them, too. */
const BROWSERS = [
  [/\bEdgA?\/(\d+)?/, 'Edge'],
  [/\bOPR\/(\d+)?/, 'Opera'],
  [/\b(?:Firefox|FxiOS)\/(\d+)?/, 'Firefox'],
  [/\b(?:Chrome|CriOS)\/(\d+)?/, 'Chrome'],
  [/\bVersion\/(\d+)\S* .*\bSafari\/|\bSafari\//, 'Safari'],
] as const

const SYSTEMS = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
] as const

/** Longer ones say nothing more, and anybody can make one as long as they like. */
const MOST = 300

export interface Browser {
  readonly browser: string | null
  /** Its whole part: of that system, too, browsers tell little that is true. */
  readonly version: number | null
  readonly system: string | null
}

/**
 * What a browser says that it is (`User-Agent`), as people call it; null: it says nothing that is known. To know one's sessions apart, or to help somebody:
 * never to decide anything by it.
 */
export function browserOf(userAgent: string | null): Browser {
  const said = userAgent?.slice(0, MOST) ?? ''
  const [pattern, browser] = BROWSERS.find(([one]) => one.test(said)) ?? [null, null]
  const version = pattern?.exec(said)?.[1]
  const system = SYSTEMS.find(([one]) => one.test(said))?.[1] ?? null
  return { browser, version: version === undefined ? null : Number(version), system }
}
