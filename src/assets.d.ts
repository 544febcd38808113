/** Rubric files, compiled to JSON by the build; `load` checks what is in them. */
declare module '*.yaml' {
  const source: unknown;
  export default source;
}

declare module '*.css';

/** One of our own texts, as HTML. */
declare module '*.md' {
  const html: string;
  export default html;
}

/** A picture as the text of its address. */
declare module '*.svg' {
  const address: string;
  export default address;
}

/** Of webpack: the name of a chunk's script; what is assigned is asked instead. */
declare let __webpack_get_script_filename__: (chunk: string | number) => string;
