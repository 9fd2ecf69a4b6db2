// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ScoreBar } from './score-bar.tsx';

afterEach(cleanup);

describe('the score bar', () => {
  it('is read as score, range and advice', () => {
    render(<ScoreBar score={88} low={85} high={90} recommendation="strong-yes" />);
    expect(screen.getByRole('img', { name: '88, between 85 and 90, strong yes' })).toBeDefined();
  });

  it('says the advice of a knock-out and not that of the band', () => {
    render(<ScoreBar score={88} low={88} high={88} recommendation="no" />);
    expect(screen.getByRole('img', { name: '88, no' })).toBeDefined();
  });

  it('takes its band from the thresholds of the rubric where no advice is given', () => {
    render(<ScoreBar score={60} bands={{ strongYes: 60, yes: 50, maybe: 40, no: 30 }} />);
    expect(screen.getByRole('img', { name: '60, strong yes' })).toBeDefined();
  });

  it('says that there is no score', () => {
    render(<ScoreBar score={null} />);
    expect(screen.getByRole('img', { name: 'no score' })).toBeDefined();
  });
});
