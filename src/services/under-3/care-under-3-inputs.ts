import type { ServiceInput } from '../service.js';

/** What care under 3 is computed from. Shares are of the children of one age who would use a crèche or children's club. */
export interface CareUnder3Inputs {
  /** Children of 20 weeks and more. */
  readonly shareAt0: ServiceInput;
  readonly shareAt1: ServiceInput;
  readonly shareAt2: ServiceInput;
  /** Places in crèches, children's clubs and with day carers; null where not known. */
  readonly places: ServiceInput;
  /** Children whom one carer looks after. */
  readonly childrenPerCarer: ServiceInput;
}

const SHARE = { pl: 'na dziecko', en: 'per child' };
const SOURCE = 'GUS (2021: 155 opiekowanych na 1000 dzieci do lat 3); cele UE: 33%, od 2022 r. 45% [do potwierdzenia]';
const NOTE = {
  pl: 'razem dla trzech roczników: od 15,5% (tyle korzystało w Polsce w 2021 r.) przez 33% (cel z Barcelony) do 45% (cel UE na 2030 r.); podział na wiek założony',
  en: 'for the three ages together: from 15.5% (users in Poland in 2021) over 33% (Barcelona target) to 45% (EU target for 2030); the split by age is assumed',
};

/** Shares and staff that hold for any Polish town until it counts its own. Nothing is known of its places. */
export const CARE_UNDER_3_ASSUMPTIONS: CareUnder3Inputs = {
  shareAt0: share('share_0', 0, [0, 0.05, 0.15]),
  shareAt1: share('share_1', 1, [0.2, 0.4, 0.55]),
  shareAt2: share('share_2', 2, [0.265, 0.54, 0.65]),
  places: {
    id: 'places',
    title: { pl: 'miejsca w żłobkach, klubach dziecięcych i u opiekunów dziennych', en: 'places in crèches, clubs and with day carers' },
    value: null,
    unit: { pl: 'miejsca', en: 'places' },
    status: 'missing',
    source: 'rejestr żłobków i klubów dziecięcych',
    note: { pl: 'strategia wymienia opiekę do lat 3, ale bez liczb', en: 'the strategy names care under 3, but gives no figures' },
  },
  childrenPerCarer: {
    id: 'children_per_carer',
    title: { pl: 'dzieci na opiekuna', en: 'children per carer' },
    value: 8,
    low: 5,
    high: 8,
    unit: { pl: 'dzieci', en: 'children' },
    status: 'assumed',
    source: 'ustawa z 4 lutego 2011 r. o opiece nad dziećmi w wieku do lat 3, art. 15 [do potwierdzenia]',
    note: {
      pl: 'najwyżej 8; 5, gdy w grupie jest niemowlę albo dziecko z niepełnosprawnością [do potwierdzenia]',
      en: 'at most 8; 5 with a baby or a child with a disability in the group [to be confirmed]',
    },
  },
};

function share(id: string, age: number, [low, value, high]: readonly [number, number, number]): ServiceInput {
  return {
    id,
    title: { pl: `chętni wśród dzieci w wieku ${age}`, en: `applicants per child aged ${age}` },
    value,
    low,
    high,
    unit: SHARE,
    status: 'assumed',
    quality: 'weak',
    source: SOURCE,
    note: NOTE,
  };
}
