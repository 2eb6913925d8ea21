import type { Language } from '../language/language.js';
import type { DisclosureChoice } from '../report/disclosure/disclosure-choice.js';
import { type PackageFile, tableFile } from '../report/package/package-file.js';
import { packageFiles } from '../report/package/package-files.js';
import type { RunRecord } from '../report/package/run-record.js';
import { ifThere } from '../report/town/if-there.js';
import { type TownReport, townReport } from '../report/town-report.js';
import type { OutputFile } from '../report/write-files.js';
import { tablesToXlsx } from '../report/xlsx.js';
import type { ServiceResult } from '../services/service.js';
import { townServices } from '../sources/services/town-services.js';
import type { Town } from '../sources/town.js';
import type { Stated } from './project-package.js';
import { townFuture } from './service-choice.js';

/** What `kohorta report` was asked for. */
export interface ReportRequest extends Stated {
  /** Name of the page's file. */
  readonly page: string;
  readonly disclosure: DisclosureChoice;
  readonly language: Language;
}

/** A report and its files: those at hand, and those that have to be waited for. */
export interface ReportPackage {
  readonly report: TownReport;
  /** Page and tables. */
  readonly files: readonly PackageFile[];
  /** Workbook and metadata. */
  rest(): Promise<OutputFile[]>;
}

/** The file of all tables. */
export const WORKBOOK = 'tabele.xlsx';

/** The report on a town as a package. */
export function reportPackage(town: Town, request: ReportRequest): ReportPackage {
  const { page, disclosure, language } = request;
  const report = townReport(town, { language, disclosure, services: servicesOf });
  const record = reportRecord(town, request, report);
  const files: PackageFile[] = [
    { path: page, content: report.html, title: record.title[language] },
    ...report.tables.flatMap(({ name, table }) => [
      tableFile(`tabele/${name}.csv`, table, { form: 'machine', language }),
      tableFile(`tabele/${name}-excel.csv`, table, { form: 'excel', language }),
    ]),
  ];
  return {
    report,
    files,
    rest: async () => {
      const all = [...files, { path: WORKBOOK, content: await tablesToXlsx(report.tables, { language }) }];
      return packageFiles(all, record, { language }).slice(files.length);
    },
  };
}

/** Enough for a band of 80% to be told in whole places, and quick. */
const DRAWS = '300';

/** The services of the town; none where its folder says nothing of how uncertain its future is. */
function servicesOf(town: Town): ServiceResult[] {
  const future = ifThere(() => townFuture(town, { draws: DRAWS }));
  return future === undefined ? [] : townServices(town, future.people, { rates: future.rates });
}

function reportRecord(town: Town, { folder, page, disclosure, language, date }: ReportRequest, report: TownReport): RunRecord {
  const isHiding = report.disclosureLog.rows.length > 0;
  return {
    command: 'report',
    options: { page, disclosure: String(disclosure), ...(date === undefined ? {} : { date }), language },
    town: town.id,
    title: { pl: `${town.name}: raport o ludności i usługach`, en: `${town.name}: report on population and services` },
    folder,
    inputs: town.files.map(({ path, sha256, holdsCounts }) => ({ path, sha256: isHiding && holdsCounts ? null : sha256 })),
    methods: ['readTown', 'project', 'simulate', 'townServices', 'townReport', ...(disclosure === 'none' ? [] : ['suppress'])],
    date,
  };
}
