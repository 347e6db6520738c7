// Keeps the call sheet on this telephone when its owner asks, and takes it away again.
const KAST = "belkaart";
const PAD = "/voorbereiden/belkaart";
const vak = document.querySelector("[data-offline]");
const deel = (naam) => vak.querySelector(`[data-offline-${naam}]`);

/** Says on top that this is the kept sheet: it came instead of another page, or there is no network. */
function meldGeenNetwerk() {
  const melding = document.querySelector("[data-geen-netwerk]");
  if (melding) melding.hidden = location.pathname === PAD && navigator.onLine;
}

async function toon() {
  const bewaard = await (await caches.open(KAST)).match(PAD);
  deel("niet").hidden = Boolean(bewaard);
  deel("wel").hidden = !bewaard;
}

/** The sheet and what it needs to look like itself. */
function onderdelen() {
  const genoemd = [...document.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]")].map((it) => it.href || it.src);
  const letters = performance.getEntriesByType("resource").map((it) => it.name).filter((naam) => naam.endsWith(".woff2"));
  return [PAD, ...new Set([...genoemd, ...letters])];
}

async function bewaar() {
  await navigator.serviceWorker.register(`${PAD}/werker.js`, { scope: "/" });
  await (await caches.open(KAST)).addAll(onderdelen());
  await toon();
  deel("wel").querySelector("button").focus();
}

async function haalWeg() {
  await caches.delete(KAST);
  // Before, the worker stood before the sheet alone.
  for (const werker of await navigator.serviceWorker.getRegistrations()) await werker.unregister();
  await toon();
  deel("niet").querySelector("button").focus();
}

if (vak && "serviceWorker" in navigator && window.caches) {
  vak.hidden = false;
  const mislukt = () => { deel("fout").hidden = false; };
  deel("niet").querySelector("button").addEventListener("click", () => bewaar().catch(mislukt));
  deel("wel").querySelector("button").addEventListener("click", () => haalWeg().catch(mislukt));
  toon().catch(mislukt);
}
meldGeenNetwerk();
