/** Where the committed manifest is served from. */
export const LOCAL_ORIGIN = 'https://localhost:3000';

/**
 * The manifest for the host at `url`: every address of the local host becomes one of that host.
 * Throws when `url` is not the bare address of an https host.
 */
export function manifestFor(url, text) {
  const origin = originOf(url);
  if (!text.includes(LOCAL_ORIGIN)) {
    throw new Error(
      `manifest.xml has no address that starts with ${LOCAL_ORIGIN}, so none can be replaced.`,
    );
  }
  // Only where an address ends or goes on with a path: https://localhost:30001 is another host.
  return text.replaceAll(/https:\/\/localhost:3000(?=[/"<])/gu, origin);
}

function originOf(url) {
  const example = 'Give the address of the host alone, like https://desk.example.org.';
  if (!URL.canParse(url)) throw new Error(`FRONTDESK_URL is not an address: "${url}". ${example}`);
  const { protocol, origin, pathname, search, hash, username, password } = new URL(url);
  if (protocol !== 'https:') {
    throw new Error(
      `FRONTDESK_URL must begin with https://, Outlook loads nothing else: "${url}". ${example}`,
    );
  }
  if (username || password)
    throw new Error(`FRONTDESK_URL must not hold a user name or password. ${example}`);
  if (pathname !== '/' || search || hash) {
    throw new Error(
      `FRONTDESK_URL must not go on after the host, the pane is served at its root: "${url}". ${example}`,
    );
  }
  return origin;
}
