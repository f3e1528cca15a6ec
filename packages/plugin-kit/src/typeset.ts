/**
 * What people typed, as it is shown: the spaces that French puts before ; : ! ? and inside « » become narrow and do not break. Only
 * when shown; what is stored stays as it was written.
 */
export function typeset(text: string): string {
  return text.replace(/[ \u00a0](?=[;:!?»])/gu, '\u202f').replace(/«[ \u00a0]/gu, '«\u202f')
}
