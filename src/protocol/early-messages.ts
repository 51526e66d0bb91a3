/**
 * The first script of a page that is sent something before it asks. VS Code hands a page what waits for it when the page is
 * loaded, but 200 ms after it was written at the latest: on a slow machine before the scripts are there that would listen.
 * So the page keeps its messages in `window.earlyMessages` from its first line on, until that is taken away.
 */
export const keepEarlyMessages =
  'window.earlyMessages=[];window.addEventListener("message",({data})=>{window.earlyMessages?.push(data)})';
