export interface Link {
  readonly target: string
  readonly rels: readonly string[]
}

const LONGEST = 16_384

/** RFC 8288: `<url>; rel="next"; title="a, b", <other>; rel=differences`. What it does not understand it leaves out. */
export function parseLinks(header: string | null): readonly Link[] {
  if (header === null || header.length > LONGEST) return []
  return parted(header, ',').flatMap((text) => {
    const [target = '', ...parameters] = parted(text, ';').map((part) => part.trim())
    if (!target.startsWith('<') || !target.endsWith('>')) return []
    const rel = parameters.map((parameter) => /^rel\s*=\s*(.*)$/is.exec(parameter)?.[1]).find((value) => value)
    const rels = rel?.replace(/^"|"$/g, '').toLowerCase().split(/\s+/) ?? []
    return [{ target: target.slice(1, -1).trim(), rels }]
  })
}

/** Where a relation leads, relative addresses from the page that names them; null: nowhere. */
export function linkTo(rel: string, header: string | null, page: string): string | null {
  const link = parseLinks(header).find(({ rels }) => rels.includes(rel))
  return link !== undefined && URL.canParse(link.target, page) ? new URL(link.target, page).href : null
}

/** At these marks, but not inside <…> or "…". */
function parted(text: string, mark: string): readonly string[] {
  const parts: string[] = []
  let from = 0
  let inside: '>' | '"' | null = null
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (inside === '"' && char === '\\') at++
    else if (inside !== null) inside = char === inside ? null : inside
    else if (char === '<') inside = '>'
    else if (char === '"') inside = '"'
    else if (char === mark) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, text.slice(from)]
}
