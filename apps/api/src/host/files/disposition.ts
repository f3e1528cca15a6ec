/** `Content-Disposition` for a name of any script (RFC 6266): the name is data, never syntax. */
export function contentDisposition(how: 'inline' | 'attachment', name: string): string {
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${how}; filename*=UTF-8''${encoded}`
}
