import { chromium } from '@playwright/test'
const [,, out, w='360', lang='', scheme='light', ...steps] = process.argv
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-dev-shm-usage']})
const c = await b.newContext({viewport:{width:+w,height:w==='360'?740:800},colorScheme:scheme,locale:'ja-JP',timezoneId:'Asia/Tokyo',deviceScaleFactor:1,geolocation:{latitude:35.69,longitude:139.70},permissions:['geolocation']})
const p = await c.newPage()
p.on('console',m=>m.type()==='error'&&console.log('ERR',m.text())); p.on('pageerror',e=>console.log('PAGEERR',e.message))
await p.goto('http://localhost:5305/'+lang+'find/'+(steps[0]?.startsWith('#')?steps.shift():''))
await p.waitForSelector('[data-island="FindIsland"][data-ready]',{state:'attached',timeout:60000})
for (const s of steps) { const [k,...v]=s.split(':'); const x=v.join(':')
 if(k==='click') await p.locator(x).first().click({timeout:20000})
 if(k==='fill') {const [sel,val]=x.split('=>'); await p.fill(sel,val)}
 if(k==='select') {const [sel,val]=x.split('=>'); await p.selectOption(sel,val)}
 if(k==='wait') await p.waitForTimeout(+x)
 if(k==='see') await p.waitForSelector(x,{timeout:60000})
 if(k==='eval') console.log(JSON.stringify(await p.evaluate(x)))
 if(k==='font') await p.addStyleTag({content:`html{font-size:${x}%}`})
 if(k==='shot') await p.screenshot({path:x,fullPage:false})
}
await p.waitForTimeout(400)
await p.screenshot({path:out+'.png',fullPage:process.env.FULL==='1'})
await b.close()
