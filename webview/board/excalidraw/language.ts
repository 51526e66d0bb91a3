import { languages } from "@excalidraw/excalidraw";

/** Excalidraw's name for a display language of VS Code, by its whole code or else its first part. */
export function languageCode(language: string): string {
  const wanted = language.toLowerCase();
  const codes = languages.map(({ code }) => code);
  return (
    codes.find((code) => code.toLowerCase() === wanted) ??
    codes.find((code) => code.toLowerCase().split("-")[0] === wanted.split("-")[0]) ??
    "en"
  );
}
