/** webpack's listing of files known when the page is built. */
interface ImportMeta {
  webpackContext(
    folder: string,
    options: { recursive: boolean; regExp: RegExp; mode: "lazy" },
  ): { keys(): string[]; (key: string): Promise<string> };
}
