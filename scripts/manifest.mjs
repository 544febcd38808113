/** The manifest of a build: for the address that it is served from, and of the product's version. */

/** The address in the sources. */
const OWN = 'https://localhost:3000/';

/** The address of a build, with one slash at its end; Office opens nothing that is not https. */
export function buildAddress(wanted = OWN) {
  const address = wanted.replace(/\/*$/, '/');
  if (!address.startsWith('https://'))
    throw new Error(`SCORECARD_BASE_URL must begin with https:// (found ${address})`);
  return address;
}

/** A manifest of the sources as the build gives it away. */
export const manifestFor = (source, address, version) =>
  source.replaceAll(OWN, address).replace(/<Version>.*<\/Version>/, `<Version>${version}.0</Version>`);
