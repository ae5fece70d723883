/** A certificate for https on this machine, made by office-addin-dev-certs; trusting it is the user's own step. */
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { generateCertificates } from "office-addin-dev-certs";

/** Where that tool itself looks, so that `npx office-addin-dev-certs install` trusts what we serve. */
export const usualFolder = join(homedir(), ".office-addin-dev-certs");

const DAYS = 30;

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** Path of the authority's certificate, which has to be trusted. */
  readonly authority: string;
}

/** @param folder made when missing; a certificate that is already there is used while it is valid */
export async function localCertificate(folder = usualFolder): Promise<Certificate> {
  const [authority, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  if (![authority, cert, key].every((path) => existsSync(path)))
    await generateCertificates(authority, cert, key, DAYS, ["localhost", "127.0.0.1"]);
  return { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8"), authority };
}
