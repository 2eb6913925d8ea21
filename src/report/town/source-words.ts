import type { Message } from '../../language/language.js';

/** Whose figures a chart or table shows, in a few words; the section on sources has the titles and licences. */
export const SOURCES: Readonly<Record<'plan' | 'replayAndCounts' | 'planAndOffice' | 'projectionOnly', Message>> = {
  plan: {
    pl: 'GUS (stan w 2022 r., roczniki oszacowane w grupach wieku); dalej plan kohorty',
    en: 'Statistics Poland (2022, single ages estimated within its age groups); later: plan by kohorta',
  },
  replayAndCounts: {
    pl: 'oszacowanie kohorty na liczbach strategii (2015), powtórka; GUS, bilans ludności',
    en: "estimate by kohorta on the strategy's figures (2015), replay; Statistics Poland, population balance",
  },
  planAndOffice: {
    pl: 'kohorta; GUS, bilans ludności i prognoza ludności gmin 2023–2040',
    en: 'kohorta; Statistics Poland, population balance and projection of communes 2023–2040',
  },
  projectionOnly: { pl: 'plan kohorty', en: 'plan by kohorta' },
};
