import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanFileName } from './file-name.ts'

const RTL = '\u202e'

test.each([
  ['rapport final.pdf', 'rapport final.pdf'],
  ['Été à l’école – 100 %.png', 'Été à l’école – 100 %.png'],
  ['e\u0301te\u0301.txt', 'été.txt'],
  ['屏幕截图.png', '屏幕截图.png'],
  ['C:\\Users\\Inès\\capture.png', 'capture.png'],
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\boot.ini', 'boot.ini'],
  ['a/b/', 'b'],
  ['..%2f..%2Fetc%252fpasswd', '_.._etc_passwd'],
  ['..\uff0f..\uff0fetc', '_.._etc'],
  [`photo${RTL}gpj.exe`, 'photogpj.exe'],
  ['a\u200bb\ufeffc\u2066.txt', 'abc.txt'],
  ['a\tb\nc\r\u0085d\u2028e', 'abcde'],
  ['a\u0000.png', 'a.png'],
  ['.htaccess', 'htaccess'],
  ['...', 'file'],
  ['evil.exe. . ', 'evil.exe'],
  ['', 'file'],
  [' \u3164 ', 'file'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['console.txt', 'console.txt'],
  ['invoice.pdf.exe', 'invoice.pdf.exe'],
  ['a<b>"c"|d?*.txt', 'a_b__c__d__.txt'],
  ['<img src=x onerror=alert(1)>.png', '_img src=x onerror=alert(1)_.png'],
])('%j is %j', (given, name) => {
  expect(cleanFileName(given)).toBe(name)
})

test('a long name is cut before its extension', () => {
  expect(cleanFileName(`${'é'.repeat(300)}.tar.docx`)).toMatch(/^é{80,90}….docx$/u)
  expect(cleanFileName('😀'.repeat(100))).not.toMatch(/\p{Cs}/u)
})

test('whatever it was, it is one visible line without folders, and stays as it is', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.constantFrom('../', '..\\', '%2f', '%252F', '.', ' ', RTL, '\u0000', '／', 'CON', ':', '\ud800', 'é', '.pdf'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
      const name = cleanFileName(pieces.join(''))
      expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|%2f|^\.|[. ]$/iu)
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(180)
      expect(name).not.toBe('')
      expect(cleanFileName(name)).toBe(name)
    }),
    { numRuns: 1000 },
  )
})
