import { chromium } from 'playwright-core';
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']});
const [,, origin, out, widths='1600', schemes='light', pages='start,new,help,assess,context,laws,gaps,report', lang=''] = process.argv;
for (const w of widths.split(',')) for (const s of schemes.split(',')) {
  const c = await b.newContext({viewport:{width:+w,height:w<500?800:1000},colorScheme:s,timezoneId:'UTC'});
  const p = await c.newPage();
  p.on('console', m=>{ if(m.type()==='error') console.log('console', m.text().slice(0,500)); });
  p.on('pageerror', e=>console.log('pageerror', e.message));
  await p.goto(origin+'/'+(lang?`?lang=${lang}`:''));
  await p.waitForSelector('a[href="#/new"]');
  const snap = async (n, full=true) => { await p.waitForTimeout(400); await p.screenshot({path:`${out}/${n}-${w}-${s}${lang?'-rtl':''}.png`, fullPage:full}); };
  for (const n of pages.split(',')) {
    if (n==='start') { await snap('start'); continue; }
    if (n==='new') { await p.evaluate(()=>{location.hash='#/new'}); await p.waitForSelector('form'); await snap('new'); continue; }
    if (n==='help') { await p.evaluate(()=>{location.hash='#/help'}); await p.waitForSelector('h1'); await snap('help'); continue; }
    if (!p.url().includes('sample')) { await p.evaluate(()=>{location.hash='#/'}); await p.waitForSelector('.lc-do button'); await p.click('.lc-do button'); await p.waitForFunction(()=>location.hash.includes('sample')); await p.waitForSelector('h1'); }
    const [view,item] = n.split(':');
    await p.evaluate(([v,i])=>{location.hash='#/a/sample-maravel/'+v+(i?'/'+i:'')}, [view,item]);
    await p.waitForTimeout(600);
    await snap(n.replace(':','-'), view!=='assess' || w<900);
  }
  await c.close();
}
await b.close();
