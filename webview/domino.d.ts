/** The package's own declaration is of another name. */
declare module "@mixmark-io/domino" {
  const domino: {
    /** A page of its own that runs and loads nothing. */
    readonly createDocument: (html?: string) => Document;
  };
  export default domino;
}
