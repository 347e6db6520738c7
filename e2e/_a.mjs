import { chromium } from 'playwright-core';
const base='http://127.0.0.1:8101';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-background-networking']});
async function as(role,w,js=true,lang='nl'){const c=await b.newContext({viewport:{width:w,height:800},javaScriptEnabled:js});await c.addCookies([{name:'taal',value:lang,url:base}]);const p=await c.newPage();await p.goto(base+'/demo');await p.locator(`form:has([value="${role}"]) button, button[value="${role}"]`).first().click();await p.waitForLoadState();return p;}
for(const [w,lang,js] of [[360,'nl',true],[1280,'nl',true],[1280,'en',false]]){
 const p=await as('coordinator',w,js,lang);
 await p.goto(base+'/voorbereiden/veiligheidsbeeld?jaar=2025');
 await p.screenshot({path:`/tmp/s-top-${w}-${lang}.png`});
 const d=p.locator('#duiding'); await d.screenshot({path:`/tmp/s-duiding-${w}-${lang}.png`});
 console.log(w,lang,'overflow',await p.evaluate?await p.evaluate(()=>document.documentElement.scrollWidth).catch(()=>0):0);
 const link=d.locator('a[href*="/duiding/"]').first(); await link.click(); await p.waitForLoadState();
 await p.screenshot({path:`/tmp/s-form-${w}-${lang}.png`,fullPage:true});
 await p.goto(base+'/voorbereiden/veiligheidsbeeld/duiding?groep=senioren&jaar=2025');
 await p.screenshot({path:`/tmp/s-new-${w}-${lang}.png`,fullPage:true});
}
await b.close();
