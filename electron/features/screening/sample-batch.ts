import path from 'node:path';

/** By what the batch for trying out is known. */
export const sampleBatch = { key: 'samples', title: 'Sample CVs' } as const;

/** Job ad of the batch for trying out. */
export const sampleJobFile = path.join('jobs', 'backend-engineer.md');

/** The CVs that were sent in for it: one is broken off, one hides words. */
export const sampleCvFiles: readonly string[] = [
  'ana-lindqvist-cv.pdf',
  'CV_Oezturk_Deniz.pdf',
  'resume final (2).pdf',
  'priya_raghunathan_lead.pdf',
  'Tomasz Wójcik - Python Developer.pdf',
  'kwame_resume_v3.pdf',
  'CV Camille Roussel - Développeuse back-end.pdf',
  'CV_JavierOrtega_2026.pdf',
  'Bradley_Stokes_Resume.pdf',
  'Bewerbung_Hoffmann_Lena.pdf',
  'SofiaMarchetti_DevOps.docx',
  'Nguyen Thi Mai - CV.docx',
  'yusuf adeyemi.txt',
].map(name => path.join('cvs', name));
