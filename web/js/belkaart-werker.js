// Stands between the pages and the network: without a network it gives the call sheet that was kept on this telephone, whatever page was asked.
const KAST = "belkaart";
const PAD = "/voorbereiden/belkaart";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && new URL(url).origin === self.location.origin) event.respondWith(antwoord(event.request));
});

async function antwoord(vraag) {
  const kast = await caches.open(KAST);
  try {
    const vers = await fetch(vraag);
    // What is kept stays as new as the last time that somebody looked with a network.
    if (vers.ok && new URL(vraag.url).pathname === PAD && (await kast.match(PAD))) await kast.put(PAD, vers.clone());
    return vers;
  } catch {
    return (await kast.match(vraag.mode === "navigate" ? PAD : vraag)) ?? Response.error();
  }
}
