/** Rubric files, compiled to JSON by the build; `load` checks what is in them. */
declare module '*.yaml' {
  const source: unknown;
  export default source;
}

declare module '*.css';
