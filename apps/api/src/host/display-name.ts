/** A person's name as others see it. Either part may be missing: an LMS may send only one. */
export function displayName(givenName: string, familyName: string): string {
  return `${givenName} ${familyName}`.trim()
}
