import type { Message } from '../../language/language.js';
import { missingInputs } from '../missing-inputs.js';
import type { ServiceInput } from '../service.js';
import type { PreschoolInputs } from './preschool-inputs.js';

/** Which preschool figures are missing, and for what. */
export function preschoolMissing({ attending, refused, childrenCounted, newPlaces, units, unitNotes = [] }: PreschoolInputs): Message[] {
  const children = absent(
    childrenCounted === null,
    'children',
    'dzieci w wieku 3, 4, 5 i 6 lat w roku policzenia',
    'children aged 3, 4, 5 and 6 in the counted year',
  );
  const list = absent(
    units === null,
    'units',
    'miejsca i wybory rodziców według placówek (rekrutacja, SIO)',
    'places and families’ choices by preschool (enrolment, SIO)',
  );
  const counted = attending.year;
  const later: Message[] =
    units !== null || counted === undefined
      ? []
      : [
          {
            pl: `Nie wiadomo, ile miejsc powstało po ${counted} r. poza planowanymi; niedobór jest taki, jakby nie powstało nic więcej`,
            en: `Not known: places made after ${counted} beyond those planned; the shortage is as if there were none`,
          },
        ];
  return [
    ...later,
    ...missingInputs({ pl: 'chętni i niedobór miejsc w przedszkolach', en: 'preschool applicants and shortage' }, [
      attending,
      refused,
      children,
    ]),
    ...missingInputs({ pl: 'nowe miejsca w przedszkolach', en: 'new preschool places' }, [newPlaces]),
    ...unitNotes,
    ...missingInputs({ pl: 'odmowy przy wolnych miejscach gdzie indziej', en: 'refusals while places stand empty elsewhere' }, [list]),
  ];
}

/** What is no single figure, as if it were one. */
function absent(isMissing: boolean, id: string, pl: string, en: string): ServiceInput {
  return {
    id,
    title: { pl, en },
    value: isMissing ? null : 0,
    unit: { pl: '', en: '' },
    status: isMissing ? 'missing' : 'counted',
    source: '',
  };
}
