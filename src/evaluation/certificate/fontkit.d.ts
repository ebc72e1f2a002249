// What is used of fontkit, which brings no types, and of pdfkit since 0.20, whose types are of 0.17.

declare module 'fontkit' {
  export interface Font {
    hasGlyphForCodePoint(point: number): boolean;
  }
  export function create(bytes: Uint8Array): Font;
}

declare namespace PDFKit.Mixins {
  interface PDFFont {
    registerFont(name: string, src: import('fontkit').Font): this;
  }
}
