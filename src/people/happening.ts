/**
 * What has happened that features further on follow in the same transaction: somebody was put on a session's list, or what its
 * register says of them may have changed. A feature says what has happened and knows nothing of who follows it.
 */
export interface Happening {
  is: 'listed' | 'marked';
  session: string;
  person: string;
}
