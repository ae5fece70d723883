/** The sample workbooks of assets/samples. Each is a script of its own, so that the page needs no server to open one. */

const files = import.meta.webpackContext("../../assets/samples", {
  recursive: false,
  regExp: /\.xlsx$/,
  mode: "lazy",
});

/** File names, such as 后勤保障项目监控表.xlsx. */
export const sampleNames: readonly string[] = files.keys().map((key) => key.replace(/^.*\//, ""));

/** The sample meant by an address: its file name, with or without the ending, "" for any; null when there is none. */
export function findSample(name: string): string | null {
  if (name === "") return sampleNames[0] ?? null;
  return sampleNames.find((sample) => sample === name || sample === `${name}.xlsx`) ?? null;
}

/** @param name one of `sampleNames`. */
export async function loadSample(name: string): Promise<Uint8Array> {
  const dataUrl = await files(`./${name}`);
  const binary = atob(dataUrl.slice(dataUrl.indexOf(",") + 1));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
