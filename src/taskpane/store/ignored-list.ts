/** Findings a clerk has set aside, kept with the workbook. */
import * as stored from "../../engine/ignored";
import type { Finding } from "../../model/finding";
import type { WorkbookSnapshot } from "../../model/snapshot";
import type { Host } from "../../hosts/host";

export class IgnoredList {
  private list: readonly stored.Ignored[] = [];

  constructor(private readonly host: Host) {}

  async load(): Promise<void> {
    this.list = stored.readIgnored(await this.host.readSetting(stored.IGNORED_SETTING));
  }

  sortOut(findings: readonly Finding[], snapshot: WorkbookSnapshot): stored.Sorted {
    return stored.sortOut(findings, this.list, snapshot);
  }

  add(finding: Finding, snapshot: WorkbookSnapshot, reason: string): Promise<void> {
    return this.save(stored.setAside(this.list, finding, reason, snapshot));
  }

  remove(key: string): Promise<void> {
    return this.save(stored.restore(this.list, key));
  }

  /** Kept in memory only once the workbook has taken it. */
  private async save(list: readonly stored.Ignored[]): Promise<void> {
    const text = list.length > 0 ? stored.writeIgnored(list) : null;
    await this.host.writeSetting(stored.IGNORED_SETTING, text);
    this.list = list;
  }
}
