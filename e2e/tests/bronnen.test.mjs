// Figures of the police and the place of an address from a service: here one on this machine. Nothing is asked before somebody presses the button.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, describe, test } from 'node:test'
import { submit } from '../lib/form.mjs'
import { DESK, PHONE } from '../lib/project.mjs'
import { openStage } from '../lib/stage.mjs'

const HERE = '/voorbereiden/veiligheidsbeeld'
const keys = (...all) => all.map((Key) => ({ Key, Title: Key === '1.4.7 ' ? 'Overval' : Key }))
const year = new Date().getFullYear() - 1

describe('services on the internet', () => {
  let stage, sanne, service, down
  const asked = []
  const answer = (path) => {
    if (path.includes('/DataProperties')) return { value: keys('SoortMisdrijf', 'WijkenEnBuurten', 'Perioden', 'GeregistreerdeMisdrijven_1') }
    if (path.includes('/SoortMisdrijf')) return { value: keys('0.0.0 ', '1.4.7 ') }
    if (path.includes('/Perioden')) return { value: keys(`${year}JJ00`) }
    if (path.includes('/TypedDataSet')) {
      const row = (WijkenEnBuurten, GeregistreerdeMisdrijven_1) => ({ SoortMisdrijf: '1.4.7 ', WijkenEnBuurten, Perioden: `${year}JJ00`, GeregistreerdeMisdrijven_1 })
      return { value: [row('GM9999    ', 15), row('BU99990001', null)] }
    }
    const doc = { straatnaam: 'Nieuwelaan', huisnummer: 12, postcode: '0000AB', gemeentecode: '9999', buurtcode: 'BU99990102', centroide_rd: 'POINT(155310.5 465020.25)' }
    return { response: { numFound: 1, docs: path.includes('nieuwelaan 12') ? [doc] : [] } }
  }
  before(async () => {
    service = createServer((request, response) => {
      const path = decodeURIComponent(request.url)
      asked.push(path)
      response.writeHead(down ? 503 : 200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(answer(path)))
    })
    await new Promise((done) => service.listen(0, '127.0.0.1', done))
    const address = `http://127.0.0.1:${service.address().port}`
    process.env.NAZORG_POLITIECIJFERS = address
    process.env.NAZORG_ADRESZOEKER = address
    stage = await openStage()
    sanne = await stage.as('coordinator', DESK)
  })
  after(async () => {
    await stage?.close()
    service?.close()
  })
  const words = (page) => page.locator('main').innerText()
  const press = async (page, name) => {
    await page.getByRole('button', { name }).click()
    await page.waitForLoadState()
  }

  test('figures come with a report first, and a service that fails changes nothing', async () => {
    await sanne.goto(`${HERE}/cijfers/invoer`)
    await sanne.check()
    assert.equal(asked.length, 0)
    await press(sanne, 'Haal op en controleer')
    assert.match(await words(sanne), /Kies/)
    await sanne.check()
    down = true
    await sanne.getByLabel('Per jaar').check()
    await press(sanne, 'Haal op en controleer')
    assert.match(await words(sanne), /De dienst heeft een storing \(503\)/)
    await sanne.check()
    down = false
    await press(sanne, 'Haal op en controleer')
    assert.match(await words(sanne), /nog niets veranderd[\s\S]*Opgehaald op[\s\S]*47018NED/)
    await sanne.check()
    await press(sanne, 'Voer dit uit')
    assert.match(await words(sanne), /uitgevoerd/)
    await press(sanne, 'Draai alles terug')
    assert.match(await words(sanne), /teruggedraaid/)
  })

  test('an address without coordinates gets its place when somebody asks, and the page says what leaves', async () => {
    const list = `Datum;Tijd;Soort;Adres\n${year}-03-04;19:45;bedrijf;Nieuwelaan 12\n${year}-03-05;20:00;woning;Onvindbaar 3\n`
    await sanne.goto(`${HERE}/incidenten/invoer`)
    await sanne.setInputFiles('input[type=file]', { name: 'lijst.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
    await submit(sanne, {}, 'Lees in en controleer')
    await submit(sanne, {}, 'Voer dit uit')
    const before = asked.length
    await sanne.goto(`${HERE}/adressen`)
    assert.match(await words(sanne), /Alleen straat, huisnummer en postcode[\s\S]*zonder plek\s+2/)
    await sanne.check()
    assert.equal(asked.length, before)
    await press(sanne, 'Zoek deze 2 adressen op bij PDOK')
    assert.match(await words(sanne), /zonder plek\s+1[\s\S]*niet gevonden\s+1[\s\S]*geen adres om op te zoeken/)
    await sanne.check()
    assert.equal(asked.length, before + 2)
    assert.match(asked.at(-2), /^\/free\?q=nieuwelaan 12&fq=type:adres&fq=gemeentecode:9999/)
    assert.doesNotMatch(await words(sanne), /Nieuwelaan|Onvindbaar/)
  })

  test('on a phone, and what is on stands with the settings', async () => {
    const phone = await stage.as('coordinator', PHONE)
    for (const address of [`${HERE}/cijfers/invoer`, `${HERE}/adressen`, `${HERE}/basis/invoer`]) {
      await phone.goto(address)
      await phone.check()
    }
    await phone.leave()
    const admin = await stage.as('beheerder', PHONE)
    await admin.goto('/beheer/instellingen')
    assert.match(await words(admin), /Diensten op internet[\s\S]*Aan: http:\/\/127/)
    await admin.check()
    await admin.leave()
  })
})
