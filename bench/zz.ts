import { openJsonStore } from '../src/store/index.ts';
import { places, placeOf, partition } from './store/places.ts';
import { rmSync, existsSync } from 'node:fs';
const dir = '/tmp/open-prof';
if (!existsSync(dir)) { const s = await openJsonStore(dir, [places]); for (let f = 0; f < 100000; f += 1000) await s.transaction(async (tx) => { for (let n = f; n < f + 1000; n++) await tx.put(places, partition, placeOf(n)); }); await s.backUp(dir + '-b.json'); await s.close(); }
for (let i = 0; i < 6; i++) { const t = performance.now(); const s = await openJsonStore(dir, [places]); console.log('open', Math.round(performance.now() - t)); await s.close(); }
