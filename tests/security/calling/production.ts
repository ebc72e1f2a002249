import { type ChildProcess, spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../../src/root.ts';
import { temporaryFolder } from '../../store/temporary.ts';
import { startInternet } from './internet.ts';
import { appId, appTenant, claims, newKey, signed } from './keys.ts';

const serviceUrl = 'https://smba.trafficmanager.net/uk/';
const tenant = 'b0000000-0000-4000-8000-0000000000b1';

/** The port it listens on; rejects with what it said where it ends before. */
const listening = (child: ChildProcess, said: string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    if (child.stderr)
      createInterface(child.stderr).on('line', (line) => {
        said.push(line);
        const [, port] = /"port":(\d+).*"listening"/.exec(line) ?? [];
        if (port) resolve(Number(port));
      });
    child.once('close', (code) => reject(new Error(`it ended with ${code}: ${said.join('\n')}`)));
  });

/** `npm start` with a real registration, in a process whose only way out is to a fake internet. */
export const startProduction = async (registration: Record<string, string>) => {
  const { folder, dispose } = await temporaryFolder();
  const teams = newKey('teams', ['msteams']);
  const internet = await startInternet(teams);
  const partnerships = [{ id: 'here', name: 'Here', framework: 'somerset-2020', tenants: [tenant] }];
  await writeFile(join(folder, 'signpost.config.json'), JSON.stringify({ partnerships }));
  const hook = new URL('internet-hook.ts', import.meta.url).href;
  const args = ['--no-deprecation', '--import', import.meta.resolve('tsx'), '--import', hook, join(projectRoot, 'src/main.ts')];
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH,
      HOME,
      INTERNET: internet.url,
      PORT: '0',
      HOST: '127.0.0.1',
      PUBLIC_URL: 'https://signpost.example.org',
      SIGNPOST_SECRET: 'x7'.repeat(16),
      MicrosoftAppId: appId,
      MicrosoftAppTenantId: appTenant,
      ...registration,
    },
  });
  const said: string[] = [];
  let out = '';
  child.stdout?.on('data', (piece) => {
    out += piece;
  });
  const end = async (): Promise<number | null> => {
    const ended = new Promise<number | null>((resolve) =>
      child.exitCode === null ? child.once('exit', resolve) : resolve(child.exitCode),
    );
    child.kill('SIGTERM');
    const code = await ended;
    await internet.stop();
    await dispose();
    return code;
  };
  const port = await listening(child, said).catch(async (error: unknown) => {
    await end();
    throw error;
  });
  return {
    internet,
    said: () => [...said, ...(out ? [out] : [])],
    /** Somebody says something to the bot, in a message that Teams signed; or in one that it did not. */
    async say(text: string, by = teams): Promise<number> {
      const activity = {
        type: 'message',
        text,
        id: `m:${text}`,
        channelId: 'msteams',
        serviceUrl,
        from: { id: '29:ann', name: 'Ann', aadObjectId: 'c0000000-0000-4000-8000-0000000000c1' },
        recipient: { id: `28:${appId}`, name: 'Signpost' },
        conversation: { id: 'a:1', conversationType: 'personal', tenantId: tenant },
        channelData: { tenant: { id: tenant } },
      };
      const authorization = `Bearer ${signed(claims(serviceUrl), { ...by, kid: teams.kid })}`;
      const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify(activity),
      });
      await response.text();
      return response.status;
    },
    stop: end,
  };
};
