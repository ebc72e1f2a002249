import { certificateLink, myCertificates } from '../../evaluation/index.ts';
import { numberIn, type Route, type Sent } from './route.ts';

/** The buttons of one's certificates. */
export const certificatePresses: Readonly<Record<string, Route<Sent>>> = {
  certificates: { act: 'see-certificate', run: (scene, sent) => myCertificates(scene, numberIn(sent['from'])) },
  certificate: { act: 'see-certificate', run: (scene, sent) => certificateLink(scene, sent['session'] ?? sent['row']) },
};
