/** Makes one generated file of this repo from what it is derived from. */
export interface Generator {
  /** The generated file, relative to the root. */
  readonly path: string;
  /** The whole text of the file; it is formatted like every other file before it is written. */
  readonly generate: (root: string) => Promise<string>;
}
