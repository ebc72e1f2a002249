import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Persona } from './personas.ts';
import { findPlayground, startPlayground } from './playground.ts';
import { playgroundConfig } from './playground-config.ts';

export interface Window {
  persona: Persona;
  url: string;
  close(): Promise<void>;
}

export interface WindowsToOpen {
  botPort: number;
  /** The sandbox's data folder; each window works in `windows/<persona>` in it. */
  folder: string;
  personas: readonly Persona[];
}

const openWindow = async (command: string, { botPort, folder }: WindowsToOpen, persona: Persona): Promise<Window> => {
  const own = join(folder, 'windows', persona.key);
  await mkdir(own, { recursive: true });
  await writeFile(join(own, '.m365agentsplayground.yml'), playgroundConfig(persona));
  const playground = await startPlayground(command, own, botPort);
  return { persona, url: `http://localhost:${playground.port}`, close: playground.close };
};

/**
 * Opens a window of the Agents Playground for each persona. Start the bot first: what the windows tell it on opening is lost otherwise.
 * None are opened where the Playground is not installed.
 * @throws other-side error `playground`, when one does not start; the others are closed by then
 */
export const openWindows = async (wanted: WindowsToOpen): Promise<Window[]> => {
  const command = findPlayground();
  if (command === undefined) return [];
  const opening = await Promise.allSettled(wanted.personas.map((persona) => openWindow(command, wanted, persona)));
  const windows = opening.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = opening.find((one) => one.status === 'rejected');
  if (failed) {
    await Promise.all(windows.map((window) => window.close()));
    throw failed.reason;
  }
  return windows;
};
