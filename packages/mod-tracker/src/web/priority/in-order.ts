/** Whether tickets stand in the order of the stack, as far as it is known. */
export function isInOrder(shown: readonly number[], stack: readonly number[]): boolean {
  const places = new Map(stack.map((number, index) => [number, index]))
  const known = shown.flatMap((number) => places.get(number) ?? [])
  return known.every((place, index) => index === 0 || place > known[index - 1]!)
}
