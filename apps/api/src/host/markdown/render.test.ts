import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { render } from './render.ts'
import { sanitize } from './sanitize.ts'

describe('Markdown is rendered', () => {
  test.each([
    ['one\ntwo\n\nthree', '<p dir="auto">one<br />\ntwo</p>\n<p dir="auto">three</p>\n'],
    ['**a** *b* ~~c~~ `d`', '<p dir="auto"><strong>a</strong> <em>b</em> <s>c</s> <code>d</code></p>\n'],
    ['# a\n##### b', '<h3 dir="auto">a</h3>\n<h6 dir="auto">b</h6>\n'],
    ['- [ ] a\n- [x] b', '<ul>\n<li dir="auto">☐ a</li>\n<li dir="auto">☑ b</li>\n</ul>\n'],
    ['3. a', '<ol start="3">\n<li dir="auto">a</li>\n</ol>\n'],
    ['```js\n<b>\n```', '<pre><code>&lt;b&gt;\n</code></pre>\n'],
    ['> a', '<blockquote dir="auto">\n<p dir="auto">a</p>\n</blockquote>\n'],
    ['Est-ce bien « ça » ?', '<p dir="auto">Est-ce bien «\u202fça\u202f»\u202f?</p>\n'],
    ['`a ;`', '<p dir="auto"><code>a ;</code></p>\n'],
    [
      'ask @[Karim *\\]*](user:01890000-0000-7000-8000-000000000001), a@b',
      '<p dir="auto">ask <mark>@Karim *]*</mark>, a@b</p>\n',
    ],
    [
      '@[<b>x</b>](user:01890000-0000-7000-8000-000000000001)',
      '<p dir="auto"><mark>@&lt;b&gt;x&lt;/b&gt;</mark></p>\n',
    ],
    [
      '`@[K](user:01890000-0000-7000-8000-000000000001)`',
      '<p dir="auto"><code>@[K](user:01890000-0000-7000-8000-000000000001)</code></p>\n',
    ],
    ['', ''],
  ])('%j', (markdown, html) => {
    expect(render(markdown)).toBe(html)
  })

  test('tables, with the side each column keeps to', () => {
    const html = render('| a | b |\n|:-:|--:|\n| c | d |')
    expect(html).toContain('<th dir="auto" align="center">a</th>')
    expect(html).toContain('<td dir="auto" align="right">d</td>')
    expect(html).not.toContain('style')
  })
})

const REL = 'rel="nofollow noopener ugc"'

describe('a link', () => {
  test.each([
    ['[a](https://b.example/c "d")', `<a href="https://b.example/c" title="d" ${REL}>a</a>`],
    ['https://b.example/c_d.', `<a href="https://b.example/c_d" ${REL}>https://b.example/c_d</a>.`],
    ['(www.b.example)', `(<a href="http://www.b.example" ${REL}>www.b.example</a>)`],
    ['a@b.example', `<a href="mailto:a@b.example" ${REL}>a@b.example</a>`],
    ['<https://b.example>', `<a href="https://b.example" ${REL}>https://b.example</a>`],
    ['![a](https://b.example/c.png)', `<a href="https://b.example/c.png" ${REL}>a</a>`],
    ['![](https://b.example/c.png)', `<a href="https://b.example/c.png" ${REL}>https://b.example/c.png</a>`],
    ['[![a](https://i.example)](https://b.example)', `<a href="https://b.example" ${REL}>a</a>`],
  ])('%j', (markdown, html) => {
    expect(render(markdown)).toBe(`<p dir="auto">${html}</p>\n`)
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#10;script:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://a',
    '//evil.example',
    '/here',
    'here',
    '#there',
    'http:evil',
    'blob:x',
  ])('to %j is none', (goal) => {
    for (const markdown of [`[a](${goal})`, `[a](<${goal}>)`, `[a]\n\n[a]: ${goal}`, `![a](${goal})`, `<${goal}>`])
      expect(render(markdown)).not.toContain('<a')
  })

  test.each(['run.py', 'readme.md', 'a.b', 'v1.2.io'])('%j is none', (text) => {
    expect(render(text)).toBe(`<p dir="auto">${text}</p>\n`)
  })
})

describe('a picture that is attached', () => {
  const ID = '019ae2c0-1111-7abc-8def-0123456789ab'
  const named = (alt: string) => `<img data-attachment="${ID}" alt="${alt}" />`
  test.each([
    [`![a "b" <c>](attachment:${ID})`, named('a &quot;b&quot; &lt;c&gt;')],
    [`![](attachment:${ID.toUpperCase()} "title")`, named('')],
    [`[![a](attachment:${ID})](https://b.example)`, `<a href="https://b.example" ${REL}>a</a>`],
    [`[a](attachment:${ID})`, 'a'],
    [`<attachment:${ID}>`, `attachment:${ID}`],
    [`![a](attachment:${ID}/x)`, `![a](attachment:${ID}/x)`],
    ['![a](attachment:x)', '![a](attachment:x)'],
  ])('%j has no address', (markdown, html) => {
    expect(render(markdown)).toBe(`<p dir="auto">${html}</p>\n`)
  })
})

describe('HTML', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<b class="x">a</b>',
    '<!-- a -->',
    '<?a?>',
    '<svg><style><img src=x onerror=alert(1)></style></svg>',
    '<a href="javascript:alert(1)">a</a>',
    '<input>',
  ])('%j is text', (html) => {
    for (const markdown of [html, `- ${html}`, `| a |\n|-|\n| ${html} |`, `a\n\n${html}\n\nb`])
      expect(render(markdown)).not.toMatch(/<(?:script|img|b|svg|style|a|input|!)/)
  })
})

/** Pieces of which Markdown and HTML are made, so that what is random means something. */
const PIECES = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '`',
  '@[',
  '](user:01890000-0000-7000-8000-000000000001)',
  '*',
  '_',
  '~~',
  '[',
  ']',
  '(',
  ')',
  '!',
  '#',
  '- ',
  '1. ',
  '> ',
  '|',
  '\n',
  '\n\n',
  '    ',
  '<a href="',
  'javascript:',
  'https://a',
  '<svg>',
  '<math>',
  '<style>',
  '</style>',
  '<img src=x onerror=a>',
  '<!--',
  '-->',
  '&lt;',
  '&#106;',
  '&colon;',
  '\u0000',
  '\u202e',
  '\ud83d\ude00',
  'data:',
  '![a](attachment:019ae2c0-1111-7abc-8def-0123456789ab)',
  '<template>',
  '<noscript>',
  ']]>',
  '<![CDATA[',
]
const markup = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 40 })
  .map((parts) => parts.join(''))

describe('whatever was written', () => {
  test('what is sanitised once stays as it is', () => {
    fc.assert(
      fc.property(markup, (text) => {
        const html = render(text)
        expect(sanitize(html)).toBe(html)
        const raw = sanitize(text)
        expect(sanitize(raw)).toBe(raw)
      }),
      { numRuns: 1000 },
    )
  })

  test('only elements that Markdown has come of it', () => {
    const allowed =
      /^<\/?(?:p|h[3-6]|blockquote|pre|hr|ul|ol|li|table|thead|tbody|tr|th|td|a|em|strong|s|code|mark|br|img data-attachment)\b/
    fc.assert(
      fc.property(markup, (text) => {
        for (const [tag] of render(text).matchAll(/<[^>]*>?/g)) expect(tag).toMatch(allowed)
      }),
      { numRuns: 1000 },
    )
  })
})
