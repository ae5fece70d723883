/** 口径配置: every limit, denominator, tolerance, scoring variant and severity; saved only when all can be used. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { textsOf, type SettingTexts } from "../../../profile/setting-texts";
import { settingGroups } from "../../../profile/settings";
import { isBusy } from "../../store/state";
import { PreviewFrame } from "../PreviewFrame";
import { usePaneState, useStore } from "../use-pane";
import { draftOf, isEdited, profileOf } from "./draft";
import { ProfileExchange } from "./ProfileExchange";
import { RuleSeverities } from "./RuleSeverities";
import { SettingField } from "./SettingField";

const useStyles = makeStyles({
  top: { padding: "8px 12px", display: "flex", flexDirection: "column", gap: "8px" },
  basis: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  fields: { display: "flex", flexDirection: "column", gap: "8px", padding: "0 0 12px" },
  fault: { width: "100%", color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

export function ProfileEditor({ onBack }: { onBack(): void }) {
  const styles = useStyles();
  const store = useStore();
  const state = usePaneState();
  const [draft, setDraft] = useState(() => draftOf(state.profile));
  const [open, setOpen] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const [forUser, setForUser] = useState(false);
  const { profile, faults } = profileOf(draft, store.presets);
  const initial = textsOf(draft.base);
  const shownFaults: SettingTexts = faults ?? {};

  const save = async (): Promise<void> => {
    setTried(true);
    if (!profile) {
      const faulty = settingGroups.filter((group) => group.settings.some(({ path }) => path in shownFaults));
      return setOpen([...open, ...faulty.map(({ title }) => title)]);
    }
    await store.saveProfile(profile, forUser);
    if (!store.getSnapshot().failure) onBack();
  };
  return (
    <PreviewFrame
      title="口径配置"
      unsaved={isEdited(draft, state.profile)}
      onBack={onBack}
      foot={
        <>
          {tried && faults && (
            <div className={styles.fault} role="alert">
              {`有 ${Object.keys(faults).length} 项填得不对，口径没有改动，请改正后再保存。`}
            </div>
          )}
          <Checkbox
            label="我的其他工作簿也默认用这套口径"
            checked={forUser}
            onChange={(_, { checked }) => setForUser(checked === true)}
          />
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={isBusy(state)}
            onClick={() => void save()}
          >
            保存
          </Button>
          <Button size="small" onClick={onBack}>
            取消
          </Button>
        </>
      }
    >
      <div className={styles.top}>
        <Field size="small" label="以哪套口径为底（选了就恢复成它）">
          <Select
            size="small"
            value={draft.base.id}
            onChange={(_, { value }) => {
              const chosen = state.profiles.find(({ id }) => id === value);
              if (chosen) setDraft(draftOf(chosen));
            }}
          >
            {state.profiles.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <div className={styles.basis}>{draft.base.basis}</div>
        <Field size="small" label="名称">
          <Input
            size="small"
            value={draft.name}
            onChange={(_, { value }) => setDraft({ ...draft, name: value })}
          />
        </Field>
      </div>
      <Accordion
        multiple
        collapsible
        openItems={[...open]}
        onToggle={(_, { openItems }) => setOpen(openItems as string[])}
      >
        {settingGroups.map((group) => (
          <Section key={group.title} title={group.title}>
            {group.settings.map((setting) => (
              <SettingField
                key={setting.path}
                setting={setting}
                text={draft.texts[setting.path] ?? ""}
                initial={initial[setting.path] ?? ""}
                fault={shownFaults[setting.path]}
                onChange={(text) => setDraft({ ...draft, texts: { ...draft.texts, [setting.path]: text } })}
              />
            ))}
          </Section>
        ))}
        <Section title="规则级别">
          <RuleSeverities
            severities={draft.severities}
            onChange={(severities) => setDraft({ ...draft, severities })}
          />
        </Section>
        <Section title="导入和导出">
          <ProfileExchange profile={profile} onImport={(imported) => setDraft(draftOf(imported))} />
        </Section>
      </Accordion>
    </PreviewFrame>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <AccordionItem value={title}>
      <AccordionHeader as="h3" size="small">
        {title}
      </AccordionHeader>
      <AccordionPanel>
        <div className={styles.fields}>{children}</div>
      </AccordionPanel>
    </AccordionItem>
  );
}
