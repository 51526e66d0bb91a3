/** The address of a file beside the page's scripts, wherever the script that asks has been bundled. */
export function assetUrl(name: string): string {
  return new URL(name, String(Reflect.get(window, "EXCALIDRAW_ASSET_PATH"))).href;
}
