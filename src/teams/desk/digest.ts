import { addDigestChannel, digestChannels, removeDigestChannel, setDigest, showDigest } from '../../briefing/index.ts';
import { numberIn, type Route, type Sent } from './route.ts';

/** The buttons of the digest of new sessions. */
export const digestPresses: Readonly<Record<string, Route<Sent>>> = {
  digest: { act: 'get-digest', run: (scene) => showDigest(scene) },
  'digest-set': { act: 'get-digest', run: (scene, sent) => setDigest(scene, sent['get']) },
  'digest-channels': { act: 'post-digest', run: (scene, sent) => digestChannels(scene, numberIn(sent['from'])) },
  'digest-channel-add': {
    act: 'post-digest',
    run: (scene, sent) => addDigestChannel(scene, sent['row'], numberIn(sent['from'])),
  },
  'digest-channel-remove': {
    act: 'post-digest',
    run: (scene, sent) => removeDigestChannel(scene, sent['row'], numberIn(sent['from'])),
  },
};
