// Types of gas-local, which ships none.

declare module 'gas-local' {
  /** Runs every .js file of a folder in one vm context made of `globals`, and gives that context back. */
  function load(
    folder: string,
    globals: Record<string, unknown>,
    options?: { readonly filter?: (path: string) => boolean },
  ): Record<string, unknown>;

  const gasLocal: { readonly require: typeof load };
  export default gasLocal;
}
