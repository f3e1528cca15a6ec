const KINDS = [
  ['picture', /^image\//],
  ['video', /^video\//],
  ['sound', /^audio\//],
  ['pdf', /^application\/pdf$/],
  [
    'document',
    /^application\/(?:msword|rtf|epub\+zip|x-cfb|vnd\.(?:ms-|oasis\.opendocument|openxmlformats-officedocument))/,
  ],
  ['text', /^text\//],
  ['archive', /^application\/(?:zip|gzip|x-.*(?:tar|7z|rar|compressed|bzip|xz))/],
] as const

export type FileKind = (typeof KINDS)[number][0]
export const FILE_KINDS: readonly FileKind[] = KINDS.map(([kind]) => kind)

/** What a file is, for people, by the MIME type of its content. */
export function fileKindOf(type: string): FileKind | 'other' {
  return KINDS.find(([, pattern]) => pattern.test(type))?.[0] ?? 'other'
}
