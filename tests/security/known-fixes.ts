/**
 * Packages that come with the SDKs, the least version without a weakness that was published by November 2026, and that weakness.
 * A lock file that is made anew may come to an older one, since the SDKs ask for less.
 */
export const knownFixes: readonly [name: string, least: string, advisory: string][] = [
  ['@azure/identity', '4.2.1', 'GHSA-m5vv-6r4h-3vj9'],
  ['@azure/msal-node', '2.9.2', 'GHSA-m5vv-6r4h-3vj9'],
  ['@xmldom/xmldom', '0.8.14', 'CVE-2026-83605'],
  ['axios', '1.19.0', 'GHSA-35jp-ww65-95wh'],
  ['base64url', '3.0.0', 'GHSA-rvg8-pwq2-xj7q'],
  ['fast-xml-parser', '4.5.7', 'GHSA-gh4j-gqv2-49f6'],
  ['find-my-way', '8.2.2', 'GHSA-rrr8-f88r-h8q6'],
  ['follow-redirects', '1.15.6', 'GHSA-cxjh-pqwp-8mfp'],
  ['form-data', '4.0.4', 'GHSA-fjxv-7rqg-78g4'],
  ['js-yaml', '4.1.1', 'GHSA-mh29-5h37-fv8m'],
  ['json-schema', '0.4.0', 'GHSA-896r-f27r-55mw'],
  ['jsonwebtoken', '9.0.0', 'GHSA-8cf7-32gw-wr33'],
  ['jws', '4.0.1', 'GHSA-869p-cjfg-cm3x'],
  ['lodash', '4.18.0', 'GHSA-f23m-r3pf-42rh'],
  ['moment', '2.29.4', 'GHSA-wc69-rhjr-hc9g'],
  ['moment-timezone', '0.5.35', 'GHSA-v78c-4p63-2j6c'],
  ['node-fetch', '2.6.7', 'GHSA-r683-j2x4-v87g'],
  ['qs', '6.14.1', 'GHSA-6rw7-vpxm-498p'],
  ['semver', '7.5.2', 'GHSA-c2qf-rxjj-qqgw'],
  ['send', '1.1.0', 'GHSA-m6fv-jmcg-4jfg'],
  ['uuid', '11.1.1', 'GHSA-w5hq-g745-h8pq'],
  ['ws', '7.5.10', 'GHSA-3h5v-q93c-6h6q'],
];
