import { chromium } from 'playwright-core';
const base='http://127.0.0.1:8101';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-background-networking']});
for (const w of [360,1280]){
const c=await b.newContext({viewport:{width:w,height:1500}});const p=await c.newPage();await p.goto(base+'/demo');await p.locator(`form:has([value="coordinator"]) button, button[value="coordinator"]`).first().click();await p.waitForLoadState();
await p.goto(base+'/voorbereiden/veiligheidsbeeld?jaar=2025');
await p.screenshot({path:`/tmp/s-top-${w}.png`});
await p.locator('.vb-delen a').nth(5).click(); await p.waitForTimeout(300);
await p.screenshot({path:`/tmp/s-jump-${w}.png`});
}
await b.close();
