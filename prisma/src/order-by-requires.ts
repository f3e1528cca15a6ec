import type { ComponentProblem } from './components.ts'

type Requiring = { readonly component: string; readonly requires: readonly string[] }

/**
 * Orders components so that each comes after what it requires, equals by name. One whose requirement is absent is left
 * out, and so is, in turn, whatever requires it; components that require each other in a circle are left out together.
 */
export function orderByRequires<T extends Requiring>(
  all: readonly T[],
  given: readonly string[],
): { components: T[]; problems: ComponentProblem[] } {
  const { kept, problems } = dropIncomplete(all, given)
  const placed = new Set(given)
  const components: T[] = []
  let waiting = kept.toSorted((a, b) => (a.component < b.component ? -1 : 1))
  for (;;) {
    const next = waiting.find(({ requires }) => requires.every((name) => placed.has(name)))
    if (!next) break
    components.push(next)
    placed.add(next.component)
    waiting = waiting.filter((component) => component !== next)
  }
  if (waiting.length > 0) {
    problems.push({ code: 'cyclic_requirement', components: waiting.map(({ component }) => component) })
  }
  return { components, problems }
}

function dropIncomplete<T extends Requiring>(all: readonly T[], given: readonly string[]) {
  const problems: ComponentProblem[] = []
  let kept = [...all]
  for (;;) {
    const present = new Set([...given, ...kept.map(({ component }) => component)])
    const absent = ({ requires }: T) => requires.filter((name) => !present.has(name))
    const incomplete = kept.filter((component) => absent(component).length > 0)
    if (incomplete.length === 0) return { kept, problems }
    for (const component of incomplete) {
      problems.push({ code: 'missing_requirement', component: component.component, missing: absent(component) })
    }
    kept = kept.filter((component) => !incomplete.includes(component))
  }
}
