// Passkeys. <form data-passkey="maak|gebruik" data-begin="/address" action="/finish" method="post">
//   <input type="hidden" name="antwoord"> <p data-passkey-fout hidden role="alert"></p> <button>…</button>
// The address in data-begin answers a POST with the options as JSON; the answer of the device goes into the hidden field.
const naarBytes = (tekst) => Uint8Array.from(atob(tekst.replace(/-/g, "+").replace(/_/g, "/")), (teken) => teken.charCodeAt(0));
const naarTekst = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const metBytes = (lijst) => lijst?.map((sleutel) => ({ ...sleutel, id: naarBytes(sleutel.id) }));

async function maak(opties) {
  const publicKey = { ...opties, challenge: naarBytes(opties.challenge), user: { ...opties.user, id: naarBytes(opties.user.id) }, excludeCredentials: metBytes(opties.excludeCredentials) };
  const sleutel = await navigator.credentials.create({ publicKey });
  const antwoord = sleutel.response;
  return {
    ...basis(sleutel),
    response: { attestationObject: naarTekst(antwoord.attestationObject), clientDataJSON: naarTekst(antwoord.clientDataJSON), transports: antwoord.getTransports?.() ?? null },
  };
}

async function gebruik(opties, mediation, signal) {
  const publicKey = { ...opties, challenge: naarBytes(opties.challenge), allowCredentials: metBytes(opties.allowCredentials) };
  const sleutel = await navigator.credentials.get({ publicKey, mediation, signal });
  const antwoord = sleutel.response;
  return {
    ...basis(sleutel),
    response: {
      authenticatorData: naarTekst(antwoord.authenticatorData), clientDataJSON: naarTekst(antwoord.clientDataJSON),
      signature: naarTekst(antwoord.signature), userHandle: antwoord.userHandle ? naarTekst(antwoord.userHandle) : null,
    },
  };
}

const basis = (sleutel) => ({ id: sleutel.id, rawId: naarTekst(sleutel.rawId), type: sleutel.type, extensions: sleutel.getClientExtensionResults() });

async function opties(formulier) {
  const antwoord = await fetch(formulier.dataset.begin, { method: "POST", headers: { accept: "application/json" }, body: new URLSearchParams(new FormData(formulier)) });
  if (!antwoord.ok) throw new Error(`status ${antwoord.status}`);
  return antwoord.json();
}

function toonFout(formulier, naam) {
  const plek = formulier.querySelector("[data-passkey-fout]");
  if (!plek) return;
  plek.textContent = document.body.dataset[naam];
  plek.hidden = false;
}

for (const formulier of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) {
    toonFout(formulier, "tekstGeenPasskey");
    continue;
  }
  formulier.hidden = false;
  formulier.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (formulier.dataset.bezig) return;
    formulier.dataset.bezig = "ja";
    try {
      const begin = await opties(formulier);
      const antwoord = formulier.dataset.passkey === "maak" ? await maak(begin.publicKey) : await gebruik(begin.publicKey, begin.mediation);
      formulier.elements.antwoord.value = JSON.stringify(antwoord);
      formulier.submit();
    } catch {
      delete formulier.dataset.bezig;
      toonFout(formulier, "tekstPasskey");
    }
  });
}
