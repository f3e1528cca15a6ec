import type { Outcome, Scene } from '../harness/stage.ts'

/** What a student may not do stays forbidden, under load as ever. */
export async function forbidden({ client, school, seed }: Scene): Promise<Outcome> {
  const [student] = school.students
  const attempts = [
    // The guard alone stands before it.
    { method: 'GET', path: '/plugins' },
    { method: 'GET', path: '/users' },
    {
      method: 'POST',
      path: '/courses',
      body: { shortName: `x-${seed}`, fullName: 'x', category: null },
      key: `forbidden-${seed}`,
    },
  ] as const
  const faults: string[] = []
  for (const wanted of attempts) {
    const { status, body } = await client.send(student!, wanted)
    if (status !== 403)
      faults.push(
        `a student's ${wanted.method} ${wanted.path} was answered ${status} ${JSON.stringify(body).slice(0, 100)}`,
      )
  }
  return { faults, figures: {} }
}
