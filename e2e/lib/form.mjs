// Filling in forms the way people do: by field, then one press on a button.
import assert from 'node:assert/strict'

/** Fills in fields by name. A list ticks several boxes; a date is written 2026-11-23. */
export async function fill(page, values) {
  for (const [name, value] of Object.entries(values)) await fillOne(page, name, value)
}

async function fillOne(page, name, value) {
  const field = page.locator(`main [name="${name}"]:not([type=hidden])`)
  if (Array.isArray(value) && !value.length && !await field.count()) return
  if (!await field.count()) {
    const [year, month, day] = value.split('-')
    return fill(page, { [`${name}-dag`]: day, [`${name}-maand`]: month, [`${name}-jaar`]: year })
  }
  await unfold(field.first())
  const kind = await field.first().evaluate((it) => it.type ?? it.localName)
  if (kind === 'radio') return choose(page, name, value)
  if (kind === 'checkbox') return tick(field, [value].flat())
  if (kind.startsWith('select')) return field.selectOption(value)
  return field.fill(value)
}

/** Opens what is folded around a field. */
async function unfold(field) {
  for (const fold of await field.locator('xpath=ancestor::details[not(@open)]').all()) await fold.locator('summary').first().click()
}

const choose = (page, name, value) => page.locator(`main [name="${name}"][value="${value}"]`).check({ force: true })

async function tick(boxes, values) {
  for (const box of await boxes.all()) await box.setChecked(values.includes(await box.getAttribute('value')), { force: true })
}

/** Presses the button with this text, or the one main button, and waits for the answer. */
export async function press(page, text) {
  const button = text ? page.locator('main').getByRole('button', { name: text, includeHidden: true }).first() : page.locator('main form:not([data-passkey]) button.nl-button--primary').first()
  await unfold(button)
  const [answer] = await Promise.all([page.waitForResponse((it) => it.request().isNavigationRequest() && it.request().method() === 'POST'), button.click()])
  await page.waitForLoadState()
  return answer
}

/** Fills in, presses, and expects that it was accepted. */
export async function submit(page, values, text) {
  await fill(page, values)
  const answer = await press(page, text)
  assert.ok(answer.status() < 400, `${answer.url()} answered ${answer.status()}: ${(await mistakes(page)).join(' / ')}`)
  return answer
}

/** What the summary of mistakes says. */
export const mistakes = (page) => page.locator('[data-fouten]').allInnerTexts()

/** A form that was refused: status 422, every mistake in the summary with a link to a field that is there, and beside it. */
export async function refused(page, answer, least = 1) {
  assert.equal(answer.status(), 422, `${answer.url()} answered ${answer.status()}`)
  const links = await page.$$eval('[data-fouten] a[href^="#"]', (all) => all.map((it) => it.hash.slice(1)))
  assert.ok(links.length >= least, `${links.length} mistakes named, at least ${least} made`)
  for (const id of links) assert.equal(await page.locator(`[id="${id}"]`).count(), 1, `no field ${id}`)
  assert.ok(await page.locator('.utrecht-form-field--invalid').count() >= least, 'mistakes are not beside their fields')
  assert.match(await page.title(), /^Niet |^Not /, 'the title does not say that it went wrong')
}

export const text = (page) => page.locator('main').innerText()
