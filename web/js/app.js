// Enhancement only: every page works without this script.
const tekst = (naam) => document.body.dataset[naam] ?? "";
let onbewaard = false;

/** Says something to screen readers without moving the focus. */
function meld(boodschap) {
  let plek = document.getElementById("meldplek");
  if (!plek) {
    plek = Object.assign(document.createElement("div"), { id: "meldplek", className: "onzichtbaar" });
    plek.setAttribute("role", "status");
    document.body.append(plek);
  }
  plek.textContent = boodschap;
}

// After a failed submit the summary of mistakes gets the focus.
document.querySelector("[data-fouten]")?.focus();

// What is folded around a field opens when a link leads to it.
function ontvouw(veld) {
  for (let deel = veld?.closest("details:not([open])"); deel; deel = deel.closest("details:not([open])")) deel.open = true;
}
if (location.hash) ontvouw(document.getElementById(location.hash.slice(1)));
document.addEventListener("click", (event) => {
  const link = event.target.closest("main a[href^='#']");
  if (link) ontvouw(document.getElementById(link.hash.slice(1)));
});

// A link in the summary puts the cursor in the field itself.
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-fouten] a[href^='#']");
  const veld = link && document.getElementById(link.hash.slice(1));
  if (!veld) return;
  event.preventDefault();
  veld.focus();
  veld.closest(".utrecht-form-field")?.scrollIntoView({ block: "center" });
});

// A file that is too large is told beside its field before it is sent: that would take long and bring nothing. [data-hoogstens="bytes"].
function teGroot(veld) {
  const vak = veld?.closest?.("[data-hoogstens]");
  if (!vak || veld.type !== "file") return false;
  const groot = [...veld.files].some((bestand) => bestand.size > Number(vak.dataset.hoogstens));
  const regel = vak.querySelector("[data-te-groot]");
  regel.textContent = groot ? regel.dataset.teGroot : "";
  if (groot) veld.setAttribute("aria-invalid", "true");
  else veld.removeAttribute("aria-invalid");
  return groot;
}
document.addEventListener("change", (event) => teGroot(event.target));
document.addEventListener("submit", (event) => {
  const veld = [...event.target.querySelectorAll("[data-hoogstens] input[type=file]")].find(teGroot);
  if (!veld) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  veld.focus();
});

// Without a connection nothing is sent: the browser would leave the page, and what was typed would be gone. A program on this very computer answers
// without a network, so it is asked first.
let geprobeerd;
document.addEventListener("submit", (event) => {
  const formulier = event.target;
  const al = geprobeerd === formulier;
  geprobeerd = undefined;
  if (event.defaultPrevented || navigator.onLine || formulier.method !== "post" || al) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const knop = event.submitter;
  fetch(import.meta.url, { method: "HEAD", cache: "no-store" }).then(() => {
    geprobeerd = formulier;
    formulier.requestSubmit(knop);
  }).catch(() => zegBij(knop ?? formulier, tekst("tekstGeenVerbinding"), 50, "tegenvaller"));
});

// Send once: a second click within the same page does nothing. Questions before acts that cannot be undone.
document.addEventListener("submit", (event) => {
  const formulier = event.target;
  const vraag = event.submitter?.dataset.vraag ?? formulier.dataset.vraag;
  if (vraag && !window.confirm(vraag)) return event.preventDefault();
  if (event.defaultPrevented) return;
  if (formulier.hasAttribute("data-eenmaal")) {
    if (formulier.dataset.bezig) return event.preventDefault();
    formulier.dataset.bezig = "ja";
    event.submitter?.setAttribute("aria-busy", "true");
    zeg(event.submitter ?? formulier);
  }
  onbewaard = false;
  // Who logs out leaves nothing on this device.
  if (formulier.getAttribute("action") === "/afmelden") window.caches?.delete("belkaart");
});

// A small button that leads back to the same page has the focus again, so that whoever works by keyboard can go on where he was: the button itself,
// or when it is gone the next of its group. [data-blijf="group-name"].
document.addEventListener("submit", (event) => {
  const naam = event.submitter?.dataset.blijf;
  if (naam && !event.defaultPrevented) sessionStorage.setItem("blijf", JSON.stringify([location.pathname, naam]));
});
try {
  const [pad, naam] = JSON.parse(sessionStorage.getItem("blijf") ?? "[]");
  sessionStorage.removeItem("blijf");
  const zoek = (wie) => (pad === location.pathname ? document.querySelector(`[data-blijf${wie}]`) : null);
  if (naam && !document.querySelector("[data-fouten]")) (zoek(`="${naam}"`) ?? zoek(`^="${naam.split("-")[0]}-"`))?.focus();
} catch { /* a browser that keeps nothing does without */ }

// What takes longer than a moment says so.
function zeg(knop) {
  zegBij(knop, document.body.dataset.tekstBezig, 700, "bezig");
}

/** A line under the buttons. The place for it is there first: only then is it read aloud. */
function zegBij(knop, boodschap, wacht, soort) {
  for (const regel of document.querySelectorAll(".bezig, .tegenvaller")) regel.remove();
  const regel = document.createElement("p");
  regel.className = soort;
  regel.setAttribute("role", "status");
  (knop.closest(".formulier-knoppen, .knoppenrij") ?? knop).after(regel);
  window.setTimeout(() => (regel.textContent = boodschap), wacht);
}

// Back in the browser shows the page as it was left: sending must work again.
window.addEventListener("pageshow", () => {
  for (const formulier of document.querySelectorAll("[data-bezig]")) delete formulier.dataset.bezig;
  for (const knop of document.querySelectorAll("[aria-busy]")) knop.removeAttribute("aria-busy");
  for (const regel of document.querySelectorAll(".bezig")) regel.remove();
});

// Unsaved changes: the browser asks before the page is left.
document.addEventListener("input", (event) => {
  if (event.target.closest("form[data-onbewaard]")) onbewaard = true;
});
window.addEventListener("beforeunload", (event) => {
  if (onbewaard) event.preventDefault();
});

// Copy buttons show only where copying works.
if (navigator.clipboard) {
  for (const knop of document.querySelectorAll("[data-kopie]")) {
    knop.hidden = false;
    knop.addEventListener("click", async () => {
      await navigator.clipboard.writeText(knop.dataset.kopie);
      const woord = knop.querySelector("span") ?? knop;
      const eerst = woord.textContent;
      woord.textContent = tekst("tekstKopie");
      meld(tekst("tekstKopie"));
      setTimeout(() => { woord.textContent = eerst; }, 2000);
    });
  }
}

// Menu on a phone closes with Escape and with a press outside it.
const menu = document.querySelector("[data-menu]");
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && menu?.open) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
document.addEventListener("click", (event) => {
  if (menu?.open && !menu.contains(event.target)) menu.open = false;
});

// Parts that show what is needed now refresh themselves: [data-ververs="60"] with an id, while nobody is at work inside.
for (const deel of document.querySelectorAll("[data-ververs][id]")) {
  setInterval(async () => {
    const nu = document.getElementById(deel.id);
    if (!nu || document.hidden || onbewaard || nu.contains(document.activeElement)) return;
    const antwoord = await fetch(location.href, { headers: { accept: "text/html", "x-ververs": "1" } }).catch(() => null);
    if (!antwoord?.ok || antwoord.redirected) return;
    const vers = new DOMParser().parseFromString(await antwoord.text(), "text/html").getElementById(deel.id);
    if (vers && vers.innerHTML !== nu.innerHTML) {
      nu.replaceWith(document.importNode(vers, true));
      meld(tekst("tekstNieuw"));
    }
  }, Math.max(15, Number(deel.dataset.ververs) || 60) * 1000);
}

// A select or box with data-verstuur sends its form at once (filters).
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-verstuur]")) event.target.form?.requestSubmit();
});

/** The findings could not be asked again: they say that they are old. */
function oud(paneel) {
  if (!paneel || paneel.querySelector("[data-oud]")) return;
  const regel = Object.assign(document.createElement("p"), { className: "tegenvaller" });
  regel.setAttribute("role", "status");
  regel.dataset.oud = "";
  paneel.prepend(regel);
  window.setTimeout(() => (regel.textContent = tekst("tekstNietNagekeken")), 50);
}

// What is typed in the editor of draaiboeken is checked on the server: findings and preview follow, and what was unfolded stays so.
for (const plek of document.querySelectorAll("[data-toets]")) {
  let wacht;
  let laatste;
  plek.addEventListener("input", () => {
    clearTimeout(wacht);
    wacht = setTimeout(async () => {
      const formulier = plek.querySelector("form");
      laatste?.abort();
      const deze = (laatste = new AbortController());
      const antwoord = await fetch(plek.dataset.toets, { method: "POST", body: new URLSearchParams(new FormData(formulier)), signal: deze.signal }).catch(() => null);
      if (deze !== laatste) return;
      const nu = document.getElementById("toetsing");
      if (!antwoord?.ok || antwoord.redirected) return oud(nu);
      const vers = new DOMParser().parseFromString(await antwoord.text(), "text/html").getElementById("toetsing");
      if (!nu || !vers) return;
      const open = [...nu.querySelectorAll("details")].map((d) => d.open);
      vers.querySelectorAll("details").forEach((d, nummer) => { d.open = open[nummer] ?? d.open; });
      nu.replaceWith(document.importNode(vers, true));
    }, 400);
  });
}

// A finding about a text puts the cursor at its line.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-regel]");
  const veld = link && document.querySelector("textarea[name='tekst']");
  if (!veld) return;
  event.preventDefault();
  const regels = veld.value.split("\n");
  const van = regels.slice(0, Number(link.dataset.regel) - 1).join("\n").length + 1;
  veld.focus();
  veld.setSelectionRange(van, van + (regels[Number(link.dataset.regel) - 1] ?? "").length);
  veld.scrollTop = (Number(link.dataset.regel) - 4) * Number.parseFloat(getComputedStyle(veld).lineHeight);
});


// The steps in the editor of draaiboeken: one stop for the keyboard, arrows, Home and End from step to step; what is typed above narrows them.
for (const zoeker of document.querySelectorAll("form[data-stappen]")) {
  const veld = zoeker.querySelector("input");
  const stand = zoeker.querySelector("[role='status']");
  const deel = zoeker.parentElement.querySelector("details");
  const stappen = [...deel.querySelectorAll("a[data-stap]")];
  const woorden = () => veld.value.toLowerCase().split(/\s+/).filter(Boolean);
  const getoond = () => stappen.filter((stap) => !stap.closest("li").hidden);
  const halte = (stap) => stappen.forEach((ander) => { ander.tabIndex = ander === stap ? 0 : -1; });
  const kies = (stap) => {
    if (!stap) return;
    deel.open = true;
    halte(stap);
    stap.focus();
  };
  const zeef = () => {
    const gezocht = woorden();
    for (const stap of stappen) {
      const over = `${stap.textContent} ${stap.dataset.stap}`.toLowerCase();
      stap.closest("li").hidden = !gezocht.every((woord) => over.includes(woord));
    }
    for (const lijst of deel.querySelectorAll("ol")) lijst.parentElement.hidden = !lijst.querySelector("li:not([hidden])");
    const over = getoond();
    if (!over.some((stap) => stap.tabIndex === 0)) halte(over[0]);
    if (gezocht.length) deel.open = true;
    const zin = [zoeker.dataset.geen, zoeker.dataset.een][over.length] ?? zoeker.dataset.meer.replace("#", over.length);
    stand.textContent = gezocht.length ? zin : "";
  };
  zoeker.querySelector("[data-met-pijltjes]").hidden = false;
  halte(stappen.find((stap) => stap.hasAttribute("aria-current")) ?? stappen[0]);
  veld.addEventListener("input", zeef);
  zoeker.addEventListener("submit", (event) => {
    event.preventDefault();
    const over = getoond();
    if (woorden().length && over.length === 1) over[0].click();
    else kies(over[0]);
  });
  veld.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && veld.value) {
      veld.value = "";
      zeef();
    } else if (event.key === "ArrowDown") kies(getoond()[0]);
    else return;
    event.preventDefault();
  });
  deel.addEventListener("keydown", (event) => {
    const over = getoond();
    const nu = over.indexOf(event.target);
    if (nu < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowUp" && nu === 0) veld.focus();
    else if (event.key in { ArrowDown: 1, ArrowUp: 1, Home: 1, End: 1 }) kies({ ArrowDown: over[nu + 1], ArrowUp: over[nu - 1], Home: over[0], End: over.at(-1) }[event.key]);
    else return;
    event.preventDefault();
  });
}

// On a phone the tab of this page may stand out of sight.
for (const tab of document.querySelectorAll(".tabs [aria-current]")) {
  const rij = tab.closest(".tabs");
  rij.scrollLeft = tab.getBoundingClientRect().left - rij.getBoundingClientRect().left - (rij.clientWidth - tab.clientWidth) / 2;
}

// The clock of a rehearsal: a slider over the moments of the list; the board and the drawing follow, the address too.
for (const formulier of document.querySelectorAll("form[data-klok]")) {
  const lijst = formulier.querySelector("select");
  if (!lijst || lijst.options.length < 2) continue;
  const schuif = Object.assign(document.createElement("input"), { type: "range", min: "0", max: String(lijst.options.length - 1), value: String(lijst.selectedIndex) });
  schuif.setAttribute("aria-label", formulier.querySelector("label").textContent);
  const zeg = () => schuif.setAttribute("aria-valuetext", lijst.options[lijst.selectedIndex].text);
  let wacht;
  let laatste;
  const haal = async () => {
    const adres = new URL(formulier.action);
    adres.search = new URLSearchParams(new FormData(formulier)).toString();
    laatste?.abort();
    const deze = (laatste = new AbortController());
    const antwoord = await fetch(adres, { headers: { accept: "text/html" }, signal: deze.signal }).catch(() => null);
    if (!antwoord?.ok || antwoord.redirected || deze !== laatste) return;
    const vers = new DOMParser().parseFromString(await antwoord.text(), "text/html");
    for (const id of ["klok-bord", "klok-lijn"]) {
      const [nu, nieuw] = [document.getElementById(id), vers.getElementById(id)];
      if (nu && nieuw) nu.replaceWith(document.importNode(nieuw, true));
    }
    history.replaceState(null, "", adres);
  };
  const later = () => { clearTimeout(wacht); wacht = setTimeout(haal, 150); };
  schuif.addEventListener("input", () => { lijst.selectedIndex = Number(schuif.value); zeg(); later(); });
  lijst.addEventListener("change", () => { schuif.value = String(lijst.selectedIndex); zeg(); later(); });
  formulier.querySelector("button[type='submit']").hidden = true;
  zeg();
  formulier.append(schuif);
}

// A map and its table: an area and its row light up together. One stop for the keyboard, arrows from area to area.
for (const blad of document.querySelectorAll("[data-kaart]")) {
  const vakken = [...blad.querySelectorAll("svg [data-gebied]")];
  const svg = vakken[0]?.closest("svg");
  if (!svg) continue;
  const rij = (nr) => blad.querySelector(`td [data-gebied="${nr}"], th [data-gebied="${nr}"]`)?.closest("tr");
  const toon = (nr) => {
    for (const oud of blad.querySelectorAll(".vb-gekozen")) oud.remove();
    for (const oud of blad.querySelectorAll("tr.gekozen")) oud.classList.remove("gekozen");
    const vak = vakken.find((v) => v.dataset.gebied === nr);
    rij(nr)?.classList.add("gekozen");
    const lijn = vak?.querySelector("path").cloneNode();
    if (!lijn) return;
    lijn.setAttribute("class", "vb-gekozen");
    svg.querySelector(".vb").append(lijn);
  };
  let vast = null;
  const kies = (vak) => {
    for (const ander of vakken) ander.tabIndex = ander === vak ? 0 : -1;
    vak.focus();
  };
  svg.setAttribute("role", "group");
  vakken.forEach((vak, i) => {
    vak.setAttribute("role", "button");
    vak.setAttribute("aria-label", vak.dataset.zin);
    vak.setAttribute("aria-pressed", "false");
    vak.tabIndex = i === 0 ? 0 : -1;
    const druk = () => {
      vast = vast === vak.dataset.gebied ? null : vak.dataset.gebied;
      for (const ander of vakken) ander.setAttribute("aria-pressed", String(ander.dataset.gebied === vast));
      toon(vast);
      if (vast) rij(vast)?.scrollIntoView({ block: "nearest" });
    };
    vak.addEventListener("click", druk);
    vak.addEventListener("keydown", (event) => {
      const stap = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (stap) kies(vakken[(i + stap + vakken.length) % vakken.length]);
      else if (event.key === "Enter" || event.key === " ") druk();
      else return;
      event.preventDefault();
    });
    vak.addEventListener("pointerenter", () => toon(vak.dataset.gebied));
    vak.addEventListener("focus", () => toon(vak.dataset.gebied));
    for (const weg of ["pointerleave", "blur"]) vak.addEventListener(weg, () => toon(vast));
  });
  for (const naam of blad.querySelectorAll("tr [data-gebied]")) {
    naam.closest("tr").addEventListener("pointerenter", () => toon(naam.dataset.gebied));
    naam.closest("tr").addEventListener("pointerleave", () => toon(vast));
  }
}
