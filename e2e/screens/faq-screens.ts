import { expect, type Page } from '@playwright/test'
import type { Screen } from './screens.ts'

/** The code that shows Markdown comes when it is needed. */
const rendered = (page: Page) => expect(page.locator('[class*=rich] > *').first()).toBeAttached()

export const FAQ_SCREENS: readonly Screen[] = [
  { name: 'faq', who: 'teacher', at: ({ faq }) => `/faqs/${faq.id}` },
  { name: 'faq-read', who: 'student', at: ({ faq }) => `/faqs/${faq.id}` },
  {
    name: 'faq-found',
    who: 'student',
    at: ({ faq }) => `/faqs/${faq.id}?q=${encodeURIComponent('10')}`,
    act: (page) => expect(page.locator('mark').first()).toBeVisible(),
  },
  { name: 'faq-no-match', who: 'teacher', at: ({ faq }) => `/faqs/${faq.id}?q=zzz` },
  { name: 'faq-empty', who: 'teacher', at: ({ faq }) => `/faqs/${faq.empty}` },
  { name: 'faq-article', who: 'student', at: ({ faq }) => `/faqs/${faq.id}/articles/${faq.article}`, act: rendered },
  { name: 'faq-draft', who: 'teacher', at: ({ faq }) => `/faqs/${faq.id}/articles/${faq.draft}`, act: rendered },
  { name: 'faq-absent', who: 'student', at: ({ faq }) => `/faqs/${faq.id}/articles/${faq.draft}`, refused: 404 },
  { name: 'faq-edit', who: 'teacher', at: ({ faq }) => `/faqs/${faq.id}/articles/${faq.article}/edit` },
  {
    name: 'faq-new',
    who: 'teacher',
    at: ({ faq }) => `/faqs/${faq.id}/new`,
    act: async (page) => {
      await page.getByRole('button', { name: /^(Enregistrer|Save)$/ }).click()
      await expect(page.getByText(/^(Écrivez une question|Write a question)/)).toBeVisible()
    },
  },
  { name: 'faq-no-right', who: 'student', at: ({ faq }) => `/faqs/${faq.id}/new` },
]
