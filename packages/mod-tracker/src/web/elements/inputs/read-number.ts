/** What is typed, with either decimal sign and any gaps; what is no number stays as it was typed, and is refused as none. */
export function readNumber(typed: string): number | string | null {
  const text = typed.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  if (text === '') return null
  return /^[-\u2212]?\d+(\.\d+)?$/.test(text) ? Number(text.replace('\u2212', '-')) : typed
}

/** As one would type it, in the reader's language. */
export const writeNumber = (value: number, language: string): string =>
  language.startsWith('fr') ? String(value).replace('.', ',') : String(value)
