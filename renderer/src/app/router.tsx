import { createHashHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Frame } from './frame/frame.tsx';

const root = createRootRoute({ component: Frame });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../features/home/home.page.tsx'), 'HomePage'),
});
const jobs = createRoute({
  getParentRoute: () => root,
  path: '/jobs',
  component: lazyRouteComponent(() => import('../features/jobs/jobs.page.tsx'), 'JobsPage'),
});
const job = createRoute({
  getParentRoute: () => root,
  path: '/jobs/$jobId',
  component: lazyRouteComponent(() => import('../features/jobs/job.page.tsx'), 'JobPage'),
});
const jobBank = createRoute({
  getParentRoute: () => root,
  path: '/jobs/bank',
  component: lazyRouteComponent(() => import('../features/jobs/bank/bank.page.tsx'), 'BankPage'),
});
const jobFigures = createRoute({
  getParentRoute: () => root,
  path: '/jobs/$jobId/figures',
  component: lazyRouteComponent(() => import('../features/jobs/figures/figures.page.tsx'), 'FiguresPage'),
});
const jobVersions = createRoute({
  getParentRoute: () => root,
  path: '/jobs/$jobId/versions',
  component: lazyRouteComponent(() => import('../features/jobs/versions/versions.page.tsx'), 'VersionsPage'),
});
const batches = createRoute({
  getParentRoute: () => root,
  path: '/batches',
  component: lazyRouteComponent(() => import('../features/screening/batches.page.tsx'), 'BatchesPage'),
});
const batch = createRoute({
  getParentRoute: () => root,
  path: '/batches/$batchId',
  component: lazyRouteComponent(() => import('../features/screening/batch.page.tsx'), 'BatchPage'),
});
const batchStatistics = createRoute({
  getParentRoute: () => root,
  path: '/batches/$batchId/statistics',
  component: lazyRouteComponent(() => import('../features/screening/statistics/statistics.page.tsx'), 'StatisticsPage'),
});
const compare = createRoute({
  getParentRoute: () => root,
  path: '/batches/$batchId/compare',
  component: lazyRouteComponent(() => import('../features/screening/compare/compare.page.tsx'), 'ComparePage'),
});
const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyRouteComponent(() => import('../features/people/people.page.tsx'), 'PeoplePage'),
});
const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$candidateId',
  component: lazyRouteComponent(() => import('../features/people/person/person.page.tsx'), 'PersonPage'),
});
const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  component: lazyRouteComponent(() => import('../features/reports/reports.page.tsx'), 'ReportsPage'),
});
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings.page.tsx'), 'SettingsPage'),
});
const gallery = createRoute({
  getParentRoute: () => root,
  path: '/gallery',
  component: lazyRouteComponent(() => import('../features/gallery/gallery.page.tsx'), 'GalleryPage'),
});

/** Every component in every state, for those who build the app. */
const forDevelopment = import.meta.env.DEV || new URLSearchParams(window.location.search).has('gallery') ? [gallery] : [];

/** The window's addresses, after the hash. */
export const appRouter = createRouter({
  routeTree: root.addChildren([
    home,
    jobs,
    job,
    jobBank,
    jobFigures,
    jobVersions,
    batches,
    batch,
    batchStatistics,
    compare,
    people,
    person,
    reports,
    settings,
    ...forDevelopment,
  ]),
  history: createHashHistory(),
  defaultPreload: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof appRouter;
  }
}
