import { join } from 'node:path';
import { loadScreen, type Screen } from '../../src/concern/index.ts';
import { projectRoot } from '../../src/root.ts';

export const screen: Screen = loadScreen(join(projectRoot, 'data'));

export const isMet = (text: string): boolean => ['concern', 'allegation'].includes(screen(text).verdict);
