// Every way in which people look: with and without scripts, phone and desk, Dutch and English.

const WIDTHS = { 360: 740, 1280: 900 }

export const PROJECTS = [true, false].flatMap((js) =>
  Object.keys(WIDTHS).map(Number).flatMap((width) =>
    ['nl', 'en'].map((language) => ({ js, width, height: WIDTHS[width], language,
      name: `${width} px, ${language}, scripts ${js ? 'on' : 'off'}` }))))

/** The project that most journeys use: a phone at night. */
export const PHONE = PROJECTS.find((it) => it.js && it.width === 360 && it.language === 'nl')

/** A desk in the office. */
export const DESK = PROJECTS.find((it) => it.js && it.width === 1280 && it.language === 'nl')

export function contextOptions(project, address) {
  return {
    baseURL: address,
    javaScriptEnabled: project.js,
    viewport: { width: project.width, height: project.height },
    locale: project.language === 'nl' ? 'nl-NL' : 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
    hasTouch: project.width < 600,
  }
}
