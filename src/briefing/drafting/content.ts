import type { Field, Values } from '../../entry/index.ts';
import { type Briefing, urgencies } from '../briefing.ts';
import { fieldIds } from './field-ids.ts';
import { words } from './words.ts';

/** What a briefing says, and how. */
export type Content = Pick<Briefing, 'title' | 'summary' | 'body' | 'link' | 'topic' | 'urgency' | 'picture' | 'readers'>;

const { fields: says } = words;
const ways = ['counted', 'named'] as const;

/** More than a card holds, so that what is pasted is not cut off before anybody can say that it is too long. */
const longestBody = 23_000;

/** What is asked of what a briefing says. */
export const contentFields: readonly Field[] = [
  { id: fieldIds.title, kind: 'text', label: says.title, required: true, max: 150 },
  { id: fieldIds.summary, kind: 'text', label: says.summary, required: true, max: 350 },
  { id: fieldIds.body, kind: 'text', long: true, label: says.body, hint: says.bodyHint, required: true, max: longestBody },
  { id: fieldIds.link, kind: 'text', label: says.link, hint: says.linkHint, max: 500 },
  { id: fieldIds.topic, kind: 'text', label: says.topic, max: 80 },
  {
    id: 'urgency',
    kind: 'choice',
    label: says.urgency,
    choices: urgencies.map((value) => ({ title: words.urgency[value], value })),
  },
  { id: fieldIds.picture, kind: 'text', label: says.picture, hint: says.pictureHint, max: 500 },
  { id: fieldIds.alt, kind: 'text', label: says.alt, max: 200 },
  { id: 'readers', kind: 'choice', label: says.readers, choices: ways.map((value) => ({ title: words.readers[value], value })) },
];

/** What an officer says, from a form of which every required field is there. */
export const contentIn = (values: Values): Content => {
  const { link, topic, picture: url, alt } = fieldIds;
  const one = (id: string) => values[id];
  const [hasLink, hasTopic, hasUrl, hasAlt] = [one(link), one(topic), one(url), one(alt)];
  return {
    title: one(fieldIds.title) ?? '',
    summary: one(fieldIds.summary) ?? '',
    body: one(fieldIds.body) ?? '',
    urgency: urgencies.find((value) => value === one('urgency')) ?? 'normal',
    readers: ways.find((value) => value === one('readers')) ?? 'counted',
    ...(hasLink === undefined ? {} : { link: hasLink }),
    ...(hasTopic === undefined ? {} : { topic: hasTopic }),
    ...(hasUrl === undefined && hasAlt === undefined ? {} : { picture: { url: hasUrl ?? '', alt: hasAlt ?? '' } }),
  };
};

/** What a briefing says, as its form has it. */
export const contentValues = ({ title, summary, body, link, topic, urgency, picture, readers }: Content): Values => ({
  [fieldIds.title]: title,
  [fieldIds.summary]: summary,
  [fieldIds.body]: body,
  ...(link === undefined ? {} : { [fieldIds.link]: link }),
  ...(topic === undefined ? {} : { [fieldIds.topic]: topic }),
  urgency,
  ...(picture ? { [fieldIds.picture]: picture.url, [fieldIds.alt]: picture.alt } : {}),
  readers,
});
