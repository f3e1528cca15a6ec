import { expect, it } from 'vitest'
import { ADMIN_SCREENS } from './screens.ts'
import { SECTIONS } from './sections.ts'

it('every address of the administration has its screen, and every screen an address', () => {
  const paths = SECTIONS.flatMap(({ path, screens }) => screens.map((below) => [path, below].filter(Boolean).join('/')))
  expect(Object.keys(ADMIN_SCREENS).toSorted()).toEqual(['', 'course', ...paths].toSorted())
})
