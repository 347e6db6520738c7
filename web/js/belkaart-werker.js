// Stands between the call sheet and the network: without a network it gives the sheet that was kept on this telephone.
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
  if (vraag.mode !== "navigate") return (await kast.match(vraag)) ?? fetch(vraag);
  try {
    const vers = await fetch(vraag);
    // What is kept stays as new as the last time that somebody looked with a network.
    if (vers.ok && new URL(vraag.url).pathname === PAD && (await kast.match(PAD))) await kast.put(PAD, vers.clone());
    return vers;
  } catch {
    return (await kast.match(PAD)) ?? Response.error();
  }
}
