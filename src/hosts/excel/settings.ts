/** Small texts kept with the workbook. */
const PREFIX = "绩效监控助手.";

/** @returns null = never stored */
export async function readSetting(
  context: Excel.RequestContext,
  key: string,
  also: () => void,
): Promise<string | null> {
  const setting = context.workbook.settings.getItemOrNullObject(PREFIX + key);
  setting.load("value");
  also();
  await context.sync();
  return setting.isNullObject ? null : String(setting.value);
}

export async function writeSetting(
  context: Excel.RequestContext,
  key: string,
  value: string | null,
): Promise<void> {
  const { settings } = context.workbook;
  if (value !== null) {
    settings.add(PREFIX + key, value);
    return context.sync();
  }
  const setting = settings.getItemOrNullObject(PREFIX + key);
  setting.load("key");
  await context.sync();
  if (setting.isNullObject) return;
  setting.delete();
  await context.sync();
}
