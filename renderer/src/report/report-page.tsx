import type { ReactElement, ReactNode } from 'react';

/** Where a report stands in the printed file: the name of its pages, and how many rows of its table the first one holds. */
export interface ReportPlace {
  readonly page: string;
  /** Null when the whole table fits. */
  readonly rowsOnFirst: number | null;
}

interface ReportPageProps {
  readonly place: ReportPlace;
  readonly first: ReactNode;
  /** What of the first page's table runs on; null when nothing does. */
  readonly continued: ReactNode;
  readonly details: ReactNode;
  /** True for sheets that lie on their side. */
  readonly landscape?: boolean;
}

/** The blocks of one report: its first page, the rest of that page's table, all else. */
export function ReportPages({ place, first, continued, details, landscape = false }: ReportPageProps): ReactElement {
  return (
    <article style={{ page: place.page }} {...(landscape ? { className: 'landscape' } : {})}>
      <div className="first" style={{ page: `${place.page}-first` }}>
        {first}
      </div>
      {continued !== null && <div className="continued">{continued}</div>}
      <div className={continued === null ? 'details own-page' : 'details'}>{details}</div>
    </article>
  );
}

/** A drawing in a block of its own: a bare `svg` would be taken for a page of another name and break before itself. */
export function Figure({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className="figure">{children}</div>;
}
