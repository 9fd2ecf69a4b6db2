import batches from './batches.json' with { type: 'json' };
import blind from './blind.json' with { type: 'json' };
import compare from './compare.json' with { type: 'json' };
import criteria from './criteria.json' with { type: 'json' };
import document from './document.json' with { type: 'json' };
import frame from './frame.json' with { type: 'json' };
import help from './help.json' with { type: 'json' };
import home from './home.json' with { type: 'json' };
import jobs from './jobs.json' with { type: 'json' };
import menu from './menu.json' with { type: 'json' };
import people from './people.json' with { type: 'json' };
import reports from './reports.json' with { type: 'json' };
import screening from './screening.json' with { type: 'json' };
import session from './session.json' with { type: 'json' };
import settings from './settings.json' with { type: 'json' };
import statistics from './statistics.json' with { type: 'json' };
import triage from './triage.json' with { type: 'json' };
import ui from './ui.json' with { type: 'json' };

/** All English texts by area; the other languages hold the same keys. */
export const english = {
  batches,
  blind,
  compare,
  criteria,
  document,
  frame,
  help,
  home,
  jobs,
  menu,
  people,
  reports,
  screening,
  session,
  settings,
  statistics,
  triage,
  ui,
};
