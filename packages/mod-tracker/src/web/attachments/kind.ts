const KINDS = [
  ['picture', /^image\//],
  ['video', /^video\//],
  ['sound', /^audio\//],
  ['pdf', /^application\/pdf$/],
  ['text', /^text\//],
  ['archive', /^application\/(?:zip|gzip|x-.*(?:tar|7z|rar|compressed|bzip|xz))/],
] as const

/** What a file is, for people: `tracker.attach.kind.<kind>`. */
export function kindOf(type: string): (typeof KINDS)[number][0] | 'other' {
  return KINDS.find(([, pattern]) => pattern.test(type))?.[0] ?? 'other'
}
