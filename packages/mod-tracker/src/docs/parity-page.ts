import { PARITY_ROWS, type ParityRow } from './parity-rows.ts'
import type { ParityTest } from './parity-tests.ts'

/** The text of docs/parity.md: each row of the original's inventory with the tests that show it through an endpoint or a screen. */
export function parityPage(tests: readonly ParityTest[]): string {
  const lines = PARITY_ROWS.map((row) =>
    line(
      row,
      tests.filter((test) => test.row === row.number),
    ),
  )
  return `# Parity with mod_tracker

What the original Moodle module has, or meant to have, and the tests that show it here, each by calling an endpoint or using a screen. Written by
\`node packages/mod-tracker/src/docs/write-parity-page.ts\` from the titles of the tests, which begin with \`parity\` and the number of the row; a
test fails when this page is not what they say, or when a row has none.

| # | feature | here | shown by |
| --: | --- | --- | --- |
${lines.join('\n')}
`
}

function line({ number, feature, here }: ParityRow, tests: readonly ParityTest[]): string {
  const shown = tests.map(({ title, file }) => `[${title.replaceAll('|', '\\|')}](../${file})`)
  return `| ${number} | ${feature} | ${here} | ${shown.join('; ')} |`
}
