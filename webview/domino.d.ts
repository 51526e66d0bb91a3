/** The package's own declaration is of another name. */
declare module "@mixmark-io/domino" {
  /** A page of its own that runs and loads nothing. */
  function createDocument(html?: string): Document;
  const domino: { readonly createDocument: typeof createDocument };
  export default domino;
}
