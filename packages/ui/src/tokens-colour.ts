/* Just enough CSS colour to check tokens.css in a test: oklch, #rgb, light-dark, var, color-mix in oklab. */

/** OKLab lightness, a, b. Opaque: no pair that is checked has transparency. */
export type Lab = readonly [number, number, number]
export type Scheme = 'light' | 'dark'
export type Tokens = ReadonlyMap<string, string>

/** Custom properties of the first block that begins with the selector, in order, the later winning. */
export const readTokens = (css: string, selector: string): Tokens => {
  const bare = css.replaceAll(/\/\*[^]*?\*\//g, '')
  const start = bare.indexOf(`${selector} {`)
  if (start < 0) throw new Error(`no block ${selector}`)
  const block = bare.slice(start, bare.indexOf('}', start))
  return new Map(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  )
}

const splitArguments = (text: string): string[] => {
  let depth = 0
  const parts = ['']
  for (const character of text) {
    if (character === '(') depth++
    if (character === ')') depth--
    if (character === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts.map((part) => part.trim())
}

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)

const hexToLab = (hex: string): Lab => {
  const wide = hex.length === 4 ? hex.replaceAll(/[\da-f]/gi, '$&$&') : hex
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(wide.slice(at, at + 2), 16) / 255))
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/** What a CSS colour comes to in one scheme. */
export const resolve = (value: string, tokens: Tokens, scheme: Scheme): Lab => {
  const [, name = '', inner = ''] = /^([\w-]+)\((.*)\)$/s.exec(value) ?? []
  if (value.startsWith('#')) return hexToLab(value)
  if (name === 'var') {
    const known = tokens.get(inner)
    if (known === undefined) throw new Error(`no token ${inner}`)
    return resolve(known, tokens, scheme)
  }
  if (name === 'light-dark') return resolve(splitArguments(inner)[scheme === 'light' ? 0 : 1] ?? '', tokens, scheme)
  if (name === 'oklch') {
    const [l = 0, c = 0, h = 0] = inner.split(/\s+/).map(Number)
    const angle = (h * Math.PI) / 180
    return [l, c * Math.cos(angle), c * Math.sin(angle)]
  }
  throw new Error(`cannot read ${value}`)
}

/** `color-mix(in oklab, a share%, b)` */
export const mix = (a: Lab, share: number, b: Lab): Lab => [
  a[0] * share + b[0] * (1 - share),
  a[1] * share + b[1] * (1 - share),
  a[2] * share + b[2] * (1 - share),
]

const luminance = ([lightness, a, b]: Lab): number => {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const rgb = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const [red = 0, green = 0, blue = 0] = rgb.map((channel) => Math.min(1, Math.max(0, channel)))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG contrast of two opaque colours, 1 to 21. */
export const contrast = (one: Lab, other: Lab): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
