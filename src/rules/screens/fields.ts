/** Screens about single columns. */
import { always, never, type Screen } from "../screen";

/** Rows of ledgers that have none of the columns need no look. */
export const gradeGiven: Screen = (glance) => (glance.has("grade") ? always : never);
export const sealGiven: Screen = (glance) => (glance.has("unitSeal") ? always : never);

/** Begins with a printed character of ASCII or a 汉字: neither blank nor made of invisible characters. */
const NAMED = /^[!-~\u4e00-\u9fff]/;

export const nameMissing: Screen = (glance) => {
  const name = glance.column("projectName");
  return (index) => {
    const value = name?.valueAt(index);
    return typeof value !== "string" || !NAMED.test(value);
  };
};

/** A result that says of something that it has not been done. */
export const nothingDoneWritten: Screen = (glance) => {
  const result = glance.column("goalActual");
  if (!result) return never;
  return (index) => {
    const value = result.valueAt(index);
    return value === undefined || (typeof value === "string" && /[未没]/u.test(value));
  };
};

/** A result of a sentence or more beside a goal: what is shorter than the profile's paragraph copies nothing. */
export const resultWritten: Screen = (glance) => {
  const result = glance.column("goalActual");
  if (!result || !glance.has("goalExpected")) return never;
  const { paragraph } = glance.profile.evidence;
  return (index) => {
    const value = result.valueAt(index);
    return value !== null && !(typeof value === "string" && value.length < paragraph);
  };
};
