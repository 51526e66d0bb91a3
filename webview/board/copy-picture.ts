/** Puts a PNG on the clipboard, for VS Code's own takes nothing but text. Only a page that has the focus may do so. */
export async function copyPicture(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await takeFocus();
  const type = "image/png";
  await navigator.clipboard.write([new ClipboardItem({ [type]: new Blob([bytes], { type }) })]);
}

/** Resolves when the page has the focus: at once, or when the question that led here has given it back. */
async function takeFocus(): Promise<void> {
  if (document.hasFocus()) return;
  const focused = new Promise<void>((resolve) => {
    window.addEventListener(
      "focus",
      () => {
        resolve();
      },
      { once: true },
    );
  });
  window.focus();
  if (!document.hasFocus()) await focused;
}
