/**
 * Files that only save time: one that is missing, damaged or half written is as good as none, and a folder that cannot be
 * written is no fault.
 */
const { createHash } = require("node:crypto");
const { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require("node:fs");
const { dirname } = require("node:path");

const DIGEST = 32;

/** @param {string} path @returns {Buffer | null} the content as it was written, or nothing */
function readKept(path) {
  const file = orNull(() => readFileSync(path));
  const content = file?.subarray(DIGEST);
  return content && digest(content).equals(file.subarray(0, DIGEST)) ? content : null;
}

/** In one step: another process sees the old content or the new. @param {string} path @param {Buffer} content */
function writeKept(path, content) {
  const beside = `${path}.${process.pid}`;
  orNull(() => {
    mkdirSync(dirname(path), { recursive: true });
    try {
      writeFileSync(beside, Buffer.concat([digest(content), content]));
      renameSync(beside, path);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
  });
}

/** @param {string | Buffer} content */
function digest(content) {
  return createHash("sha256").update(content).digest();
}

function orNull(work) {
  try {
    return work();
  } catch {
    return null;
  }
}

module.exports = { DIGEST, digest, readKept, writeKept };
