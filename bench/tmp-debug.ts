import { mkdtempSync } from 'node:fs';
import { Server } from 'node:http';
import { roomAt } from './evaluation/room.ts';
import { startTeams } from './turns/load.ts';
import { startSubject } from './turns/subject.ts';
const seen: string[] = [];
const emit = Server.prototype.emit;
Server.prototype.emit = function (this: Server, event: string, ...args: unknown[]) {
  if (event === 'request') { const r = args[0] as { method: string; url: string; on: (e: string, f: (d: unknown) => void) => void }; const i = seen.push(`${r.method} ${r.url}`) - 1; r.on('data', (d) => { seen[i] += ` ${String(d).slice(0, 300)}`; }); }
  return emit.call(this, event, ...args);
} as typeof emit;
const teams = await startTeams();
const s = await startSubject('signpost-bot.js', mkdtempSync('/tmp/signpost-bench-'));
const room = roomAt(s.url, teams);
await room.comeIn(5);
await room.allHere(5).then((r) => console.log(r.marked), (e: unknown) => console.log(String(e)));
console.log(seen.filter((x) => !/attachments/.test(x)).join('\n').slice(0, 3000));
await s.stop();
process.exit(0);
