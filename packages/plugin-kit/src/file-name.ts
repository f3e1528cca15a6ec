/** UTF-8 bytes of the longest name; file systems take 255, and people add something. */
const NAME_BYTES = 180
/** As much of the end is kept as an extension. */
const EXTENSION = /\.[\p{L}\p{N}]{1,12}$/u

/** What a name cannot have somewhere: separators of folders in any guise, what Windows refuses, and escapes that somebody might read twice. */
const REFUSED = /[/\\:*?"<>|\u2044\u2215\u2216\u29f5\u29f8\u29f9\ufe68\uff0f\uff3c\uff1a]|%(?:25)*(?:2f|5c|00)/giu
/** Invisible: controls, marks that turn the reading round, joiners; line ends; what has no meaning alone. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5/gu
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu

/**
 * The name of a file as it is shown and saved: what somebody's machine called it, without folders and without anything that would make it
 * read, or be taken, as another. It is never the name of anything on this side. `otherwise` when nothing is left.
 */
export function cleanFileName(given: string, otherwise = 'file'): string {
  const visible = given.normalize('NFC').replace(INVISIBLE, '')
  const last = visible.split(/[/\\]/).findLast((part) => part.trim() !== '') ?? ''
  const plain = last.replace(REFUSED, '_').replace(/\s+/gu, ' ')
  const trimmed = plain.replace(/^[.\s]+/u, '').replace(/[.\s]+$/u, '')
  const name = RESERVED.test(trimmed) ? `_${trimmed}` : trimmed
  return shortened(name === '' ? otherwise : name)
}

/** Cut before its extension, which says what it is. */
function shortened(name: string): string {
  if (bytesOf(name) <= NAME_BYTES) return name
  const extension = EXTENSION.exec(name)?.[0] ?? ''
  const room = NAME_BYTES - bytesOf(extension) - bytesOf('…')
  let stem = ''
  let taken = 0
  for (const character of name.slice(0, name.length - extension.length)) {
    taken += bytesOf(character)
    if (taken > room) break
    stem += character
  }
  return `${stem.trimEnd()}…${extension}`
}

const bytesOf = (text: string) => new TextEncoder().encode(text).length
