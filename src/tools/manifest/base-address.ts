/** The address an add-in is served from, and the manifest that names it. */

/** Where the development server listens; the manifest in the repository names it. */
const DEVELOPMENT_ADDRESS = "https://localhost:3000";

/** @returns without a slash at the end; null when Excel would not take it */
export function baseAddress(text: string): string | null {
  try {
    const url = new URL(text);
    if (url.protocol !== "https:" || url.search || url.hash || url.username || url.password) return null;
    return url.href.replace(/\/+$/, "");
  } catch {
    return null;
  }
}

/** Every address of the manifest moved to `base`; an AppDomain is an origin without a path. */
export function withBaseAddress(manifest: string, base: string): string {
  return manifest
    .replaceAll(
      `<AppDomain>${DEVELOPMENT_ADDRESS}</AppDomain>`,
      `<AppDomain>${new URL(base).origin}</AppDomain>`,
    )
    .replaceAll(`"${DEVELOPMENT_ADDRESS}/`, `"${xml(base)}/`);
}

function xml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}
