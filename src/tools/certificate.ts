/** A certificate for https on this machine, made by office-addin-dev-certs; trusting it is the user's own step. */
import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
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
  const complete = [authority, cert, key].every((path) => existsSync(path));
  if (!complete || hasExpired(readFileSync(cert))) {
    for (const path of [authority, cert, key]) rmSync(path, { force: true }); // that tool never overwrites
    await generateCertificates(authority, cert, key, DAYS, ["localhost", "127.0.0.1"]);
  }
  return { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8"), authority };
}

function hasExpired(certificate: Buffer): boolean {
  return Date.parse(new X509Certificate(certificate).validTo) <= Date.now();
}
