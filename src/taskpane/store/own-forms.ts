/** The clerk's own layouts: those kept with the workbook, those of this user, and one being tried out. */
import { CUSTOM_FORMS_SETTING, readCustomForms, writeCustomForms } from "../../forms/custom-form";
import type { CustomForm } from "../../forms/definition";
import type { Host } from "../../hosts/host";
import type { UserSettings } from "./profile-choice";
import { StateCell } from "./state-cell";

interface OwnFormsState {
  readonly inWorkbook: readonly CustomForm[];
  readonly ofUser: readonly CustomForm[];
  /** Applied, and not saved under a name. */
  readonly trial: CustomForm | null;
}

export class OwnForms {
  readonly state = new StateCell<OwnFormsState>({ inWorkbook: [], ofUser: [], trial: null });

  constructor(
    private readonly host: Host,
    private readonly user: UserSettings | null,
  ) {}

  /** @returns one sentence when what is stored cannot be read; the rest is in force */
  async load(): Promise<string | null> {
    const stored = [
      await this.host.readSetting(CUSTOM_FORMS_SETTING),
      this.user?.read(CUSTOM_FORMS_SETTING) ?? null,
    ].map((text) => (text === null ? null : readCustomForms(text)));
    const [inWorkbook, ofUser] = stored.map((read) => read?.forms ?? []);
    this.state.update({ inWorkbook, ofUser });
    return stored.some((read) => read !== null && read.forms === null)
      ? "保存的自定义表样有一部分读不出来，没有使用；请在“自定义表样”里重新对应或导入。"
      : null;
  }

  /** Named ones, the workbook's own first. */
  get named(): readonly CustomForm[] {
    const { inWorkbook, ofUser } = this.state.getSnapshot();
    return merged(inWorkbook, ofUser);
  }

  /** What every review goes by. */
  get inForce(): readonly CustomForm[] {
    const { trial } = this.state.getSnapshot();
    return trial ? [trial, ...this.named] : this.named;
  }

  tryOut(trial: CustomForm | null): void {
    this.state.update({ trial });
  }

  /**
   * Keeps forms with the workbook and for the user; those of the same id are replaced.
   * @returns false when this computer keeps nothing for the user
   */
  async keep(forms: readonly CustomForm[]): Promise<boolean> {
    const { inWorkbook, ofUser } = this.state.getSnapshot();
    return this.store(merged(forms, inWorkbook), merged(forms, ofUser));
  }

  async rename(id: string, name: string): Promise<void> {
    const renamed = (forms: readonly CustomForm[]) =>
      forms.map((form) => (form.id === id ? { ...form, name } : form));
    const { inWorkbook, ofUser } = this.state.getSnapshot();
    await this.store(renamed(inWorkbook), renamed(ofUser));
  }

  async remove(id: string): Promise<void> {
    const rest = (forms: readonly CustomForm[]) => forms.filter((form) => form.id !== id);
    const { inWorkbook, ofUser } = this.state.getSnapshot();
    await this.store(rest(inWorkbook), rest(ofUser));
  }

  /** In force only once the workbook has taken them; an untouched workbook is not written to. */
  private async store(inWorkbook: readonly CustomForm[], ofUser: readonly CustomForm[]): Promise<boolean> {
    const before = this.state.getSnapshot();
    if (JSON.stringify(inWorkbook) !== JSON.stringify(before.inWorkbook))
      await this.host.writeSetting(
        CUSTOM_FORMS_SETTING,
        inWorkbook.length > 0 ? writeCustomForms(inWorkbook) : null,
      );
    const kept = this.user?.write(CUSTOM_FORMS_SETTING, writeCustomForms(ofUser)) ?? false;
    this.state.update({ inWorkbook, ofUser });
    return kept;
  }
}

function merged(first: readonly CustomForm[], then: readonly CustomForm[]): readonly CustomForm[] {
  const ids = new Set(first.map(({ id }) => id));
  return [...first, ...then.filter(({ id }) => !ids.has(id))];
}
