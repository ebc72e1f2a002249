// What is used of markdown-it, which brings no types.

declare module 'markdown-it' {
  export interface Token {
    type: string;
    /** 1 opens, -1 closes, 0 is all of it. */
    nesting: number;
    level: number;
    content: string;
    /** How it was written: `autolink` for a link that stands in angle brackets. */
    markup: string;
    /** The first line, and the one after the last. */
    map: [number, number] | null;
    children: Token[] | null;
    attrGet(name: string): string | null;
  }
  export default class MarkdownIt {
    constructor(preset: 'commonmark', options: { html: boolean });
    constructor(options: { linkify: boolean });
    validateLink: (url: string) => boolean;
    enable(rule: string): this;
    disable(rule: string): this;
    render(text: string): string;
    parse(text: string, env: { references?: object }): Token[];
  }
}
