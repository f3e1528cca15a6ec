/** A number as somebody writes it, in either language; null: nothing; NaN: it is none. */
export function numberIn(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  return plain === '' ? null : /^\d+(?:\.\d{1,2})?$/.test(plain) ? Number(plain) : Number.NaN
}
