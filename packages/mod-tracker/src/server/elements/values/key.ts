import type { ElementKind } from '@guichet/domain/tickets/elements/rules'

/** Longer texts are looked for and ordered by their beginning. */
const KEY_MAX = 60

/** What a value is looked for and ordered by: texts compared byte by byte (`COLLATE "C"`) are in the order of their kind. */
export function keyOf(kind: ElementKind, value: string | number): string {
  if (kind === 'number') return numberKey(Number(value))
  return kind === 'text' ? textKey(String(value)) : String(value)
}

/** Without regard to case and accents, or to how wide its gaps are. */
export function textKey(text: string): string {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/gu, ' ')
  // Not between the halves of a pair.
  return folded.slice(0, KEY_MAX).replace(/[\ud800-\udbff]$/, '')
}

/** The bits of a double, those of negative ones turned round: in this order they are in the numbers' order. */
export function numberKey(value: number): string {
  const bits = new DataView(new ArrayBuffer(8))
  bits.setFloat64(0, value === 0 ? 0 : value)
  const raw = bits.getBigUint64(0)
  const ordered = raw >> 63n === 1n ? ~raw & 0xffffffffffffffffn : raw | (1n << 63n)
  return ordered.toString(16).padStart(16, '0')
}
