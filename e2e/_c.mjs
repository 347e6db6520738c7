import { chromium } from 'playwright-core'; import fs from 'fs';
const base='http://127.0.0.1:8101';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-background-networking']});
async function as(role,w,js=true){const c=await b.newContext({viewport:{width:w,height:900},locale:'nl-NL',javaScriptEnabled:js});const p=await c.newPage();await p.goto(base+'/demo');await p.locator(`form:has([value="${role}"]) button, button[value="${role}"]`).first().click();await p.waitForLoadState();return p;}
let p=await as('coordinator',1280);
const r=await p.request.get(base+'/voorbereiden/nazorgplan/pdf'); fs.writeFileSync('/tmp/plan.pdf',await r.body()); console.log(r.status());
for(const role of ['politie','plaatsvervanger','burgemeester','privacy','beheerder']){ const q=await as(role,360); for(const u of ['/veiligheidsbeeld','/voorbereiden/veiligheidsbeeld']){const x=await q.goto(base+u); console.log(role,u,x.status(),await q.locator('#duiding').count(), await q.locator('#duiding a').evaluateAll(a=>a.map(e=>e.getAttribute('href')).slice(0,8).join(' ')));
 if(role=='politie'&&await q.locator('#duiding').count()) await q.locator('#duiding').screenshot({path:'/tmp/s-pol.png'});} }
await b.close();
