import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { legibleAccent, plainAccent } from '../../../../core/contract/brand.ts';
import type { Settings } from '../../../../core/contract/settings.ts';
import { api } from '../../data/client.ts';
import { tell } from '../../data/problem.ts';
import { changeSettings } from '../../data/settings.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { AreaProps } from './areas.ts';
import { ReportSample } from './report-sample.tsx';
import { SelectSetting, SettingGroup, SettingRow } from './setting-row.tsx';
import styles from './reports-area.module.css';
import common from './settings.module.css';

const papers = [
  { value: 'A4', label: 'A4' },
  { value: 'Letter', label: 'Letter' },
] as const;

/** What stands on every report: logo, name, colour, a line at the foot; beside it a sheet that follows at once. */
export function ReportsArea({ settings }: AreaProps): ReactElement {
  const [draft, setDraft] = useState({ organization: settings.organization, reportFooter: settings.reportFooter, accent: settings.accent });
  const logo = useLogo();
  const keep = (name: keyof typeof draft): void => {
    if (draft[name] !== settings[name]) void changeSettings({ [name]: draft[name] });
  };
  const isColour = /^#[0-9a-f]{6}$/i.test(draft.accent);
  const accent = isColour ? draft.accent : settings.accent;
  return (
    <>
      <h2 className={common['headline']}>Reports in your colours</h2>
      <SettingGroup title="On every report">
        <LogoRow logo={logo.current} onChoose={logo.choose} onRemove={logo.remove} />
        <SettingRow title="Organisation" note="Stands at the head of each report.">
          <div style={{ width: 230 }}>
            <TextField
              label="Organisation"
              labelHidden
              maxLength={80}
              value={draft.organization}
              onChange={organization => setDraft({ ...draft, organization })}
              onBlur={() => keep('organization')}
            />
          </div>
        </SettingRow>
        <SettingRow title="Line at the foot" note="An address, a register number; below the line on rubric and decision.">
          <div style={{ width: 320 }}>
            <TextField
              label="Line at the foot"
              labelHidden
              maxLength={160}
              value={draft.reportFooter}
              onChange={reportFooter => setDraft({ ...draft, reportFooter })}
              onBlur={() => keep('reportFooter')}
            />
          </div>
        </SettingRow>
        <SettingRow title="Colour" note={sayColour(accent)}>
          <input
            type="color"
            aria-label="Choose the colour"
            className={styles['swatch']}
            value={accent.toLowerCase()}
            onChange={event => setDraft({ ...draft, accent: event.target.value })}
            onBlur={() => keep('accent')}
          />
          <div style={{ width: 96 }}>
            <TextField
              label="Colour"
              labelHidden
              maxLength={7}
              spellCheck={false}
              value={draft.accent}
              onChange={typed => setDraft({ ...draft, accent: typed })}
              onBlur={() => (isColour ? keep('accent') : setDraft({ ...draft, accent: settings.accent }))}
            />
          </div>
          {accent.toLowerCase() !== plainAccent && (
            <Button
              onClick={() => {
                setDraft({ ...draft, accent: plainAccent });
                void changeSettings({ accent: plainAccent });
              }}
            >
              Blue again
            </Button>
          )}
        </SettingRow>
        <SelectSetting
          title="Paper"
          width={110}
          value={settings.paper}
          options={papers}
          onChange={paper => void changeSettings({ paper })}
        />
      </SettingGroup>
      <ReportSample logo={logo.current} organization={draft.organization} footer={draft.reportFooter} accent={legibleAccent(accent)} />
    </>
  );
}

/** What the colour comes to on paper. */
function sayColour(accent: Settings['accent']): string {
  const printed = legibleAccent(accent);
  if (printed.toLowerCase() === accent.toLowerCase()) return 'Of marks, rulers and bars. Legible on paper.';
  return `Too pale for paper: printed darker, as ${printed.toUpperCase()}.`;
}

interface Logo {
  readonly current: string | null;
  readonly choose: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

const logoKey = ['report-logo'];

/** The logo that is kept, and ways to change it; a file that does not fit is refused by name and the former stays. */
function useLogo(): Logo {
  const client = useQueryClient();
  const { data: current = null } = useQuery({ queryKey: logoKey, queryFn: () => api.reports.logo.query() });
  async function set(path: string | null): Promise<void> {
    await tell(api.reports.setLogo.mutate({ path }));
    await client.invalidateQueries({ queryKey: logoKey });
  }
  async function choose(): Promise<void> {
    const filters = [{ name: 'PNG, JPEG, SVG', extensions: ['png', 'jpg', 'jpeg', 'svg'] }];
    const picked = await tell(api.shell.pickFiles.mutate({ title: 'Logo for reports', folders: false, multiple: false, filters }));
    const [path] = picked ?? [];
    if (path !== undefined) await set(path);
  }
  return { current, choose, remove: () => set(null) };
}

interface LogoRowProps {
  readonly logo: string | null;
  readonly onChoose: () => Promise<void>;
  readonly onRemove: () => Promise<void>;
}

function LogoRow({ logo, onChoose, onRemove }: LogoRowProps): ReactElement {
  return (
    <SettingRow title="Logo" note="PNG, JPEG or SVG. It is drawn anew; the file itself is not kept.">
      {logo !== null && (
        <span className={styles['logo']}>
          <img src={logo} alt="The logo" />
        </span>
      )}
      <Button onClick={() => void onChoose()}>{logo === null ? 'Choose a logo…' : 'Change…'}</Button>
      {logo !== null && <Button onClick={() => void onRemove()}>Remove</Button>}
    </SettingRow>
  );
}
