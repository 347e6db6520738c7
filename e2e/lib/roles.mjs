// The one place that knows how a demo visitor becomes somebody: one click on the demo page.

/** Roles as the demo municipality knows them. */
export const ROLES = ['coordinator', 'plaatsvervanger', 'burgemeester', 'privacy', 'politie', 'partner', 'beheerder']

const button = (role) => `form:has(input[name="rol"][value="${role}"]) button`

export async function logIn(page, role) {
  await page.goto('/demo')
  await Promise.all([page.waitForNavigation(), page.click(button(role))])
  if (await page.locator(button(role)).count()) throw new Error(`still not logged in as ${role}`)
}
