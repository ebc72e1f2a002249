import { audiences, briefings, digests, reads } from './briefing/index.ts';
import { closedEnquiries, enquiries } from './enquiry/index.ts';
import { entries, offers } from './entry/index.ts';
import { certificates, evaluations, questionnaires, responses } from './evaluation/index.ts';
import { files } from './files/index.ts';
import { followUps, letters, observations, practiceIssues, sampleMembers, samples } from './followup/index.ts';
import { importChanges, importFindings, imports } from './import/index.ts';
import { intents, tallies } from './outbox/index.ts';
import {
  accounts,
  changes,
  conversations,
  joins,
  likenesses,
  namings,
  persons,
  proofs,
  supervisions,
  teams,
} from './people/index.ts';
import { looks } from './profile/index.ts';
import { clearings, lastings, passedOn, releases } from './report/index.ts';
import type { AnyCollection } from './store/index.ts';
import { attendances, courseQuestions, courses, sessions, trainingRecords } from './training/index.ts';

/** Every collection there is. Export and erasure walk these declarations. */
export const collections: readonly AnyCollection[] = [
  persons,
  accounts,
  conversations,
  teams,
  intents,
  tallies,
  enquiries,
  closedEnquiries,
  entries,
  offers,
  files,
  supervisions,
  namings,
  likenesses,
  joins,
  changes,
  proofs,
  looks,
  courses,
  courseQuestions,
  sessions,
  attendances,
  trainingRecords,
  certificates,
  evaluations,
  questionnaires,
  responses,
  releases,
  passedOn,
  lastings,
  clearings,
  followUps,
  letters,
  observations,
  practiceIssues,
  samples,
  sampleMembers,
  briefings,
  audiences,
  reads,
  digests,
  imports,
  importChanges,
  importFindings,
];
