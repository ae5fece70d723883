/** Findings a clerk has set aside, kept with the workbook. */
import * as stored from "../../engine/ignored";
import { followRows } from "../../engine/ignored-rows";
import type { Finding } from "../../model/finding";
import type { RowChange } from "../../model/row-change";
import type { WorkbookSnapshot } from "../../model/snapshot";
import type { Host } from "../../hosts/host";

export class IgnoredList {
  private list: readonly stored.Ignored[] = [];
  private isStored = true;

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

  /**
   * After rows were put in or taken out; only in memory, see `store`. Read anew before, as another page of this workbook may
   * have set something aside.
   * @param returned what had gone with the rows that are back
   * @returns what goes with the rows taken out
   */
  async follow(
    change: RowChange,
    returned: readonly stored.Ignored[] = [],
  ): Promise<readonly stored.Ignored[]> {
    if (this.isStored) await this.load();
    if (this.list.length + returned.length === 0) return [];
    const { kept, lost } = followRows(this.list, change);
    this.list = [...kept, ...returned];
    this.isStored = false;
    return lost;
  }

  /** Nothing happens unless something has followed. */
  async store(): Promise<void> {
    if (!this.isStored) await this.save(this.list);
  }

  /** Kept in memory only once the workbook has taken it. */
  private async save(list: readonly stored.Ignored[]): Promise<void> {
    const text = list.length > 0 ? stored.writeIgnored(list) : null;
    await this.host.writeSetting(stored.IGNORED_SETTING, text);
    this.list = list;
    this.isStored = true;
  }
}
