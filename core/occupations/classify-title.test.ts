import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedJobWords } from '../skills/shipped.fixture.ts';
import { classifyTitle } from './classify-title.ts';

const { titles } = shippedJobWords();
const familyOf = (title: string): string | null => classifyTitle(title, titles).family?.code ?? null;
const rankOf = (title: string): string => classifyTitle(title, titles).seniority;

describe('the family of a job title', () => {
  it.each([
    ['Senior Software Engineer', '15'],
    ['Registered Nurse, ICU', '29'],
    ['Mechanical Engineer', '17'],
    ['Financial Accountant', '13'],
    ['Marketing Manager', '11'],
    ['High School Math Teacher', '25'],
    ['Personal Injury Attorney', '23'],
    ['Social Worker (Children)', '21'],
    ['Graphic Designer', '27'],
    ['Nursing Assistant', '31'],
    ['Security Guard', '33'],
    ['Line Cook / Prep Cook', '35'],
    ['Hotel Housekeeper', '37'],
    ['Hairdresser', '39'],
    ['Retail Sales Associate', '41'],
    ['Accounts Payable Clerk', '43'],
    ['Farm Worker', '45'],
    ['Plumber Apprentice', '47'],
    ['HVAC Technician', '49'],
    ['CNC Machine Operator', '51'],
    ['Truck Driver', '53'],
    ['Research Chemist', '19'],
  ])('is told of English titles: %s', (title, code) => {
    expect(familyOf(title)).toBe(code);
  });

  it.each([
    ['Softwareentwickler', '15'],
    ['Pflegefachkraft (m/w/d)', '29'],
    ['Maschinenbauingenieur', '17'],
    ['Infirmière de bloc', '29'],
    ['Comptable fournisseurs', '13'],
    ['Camarera de sala', '35'],
    ['Electricista industrial', '47'],
    ['Cuoco', '35'],
    ['Motorista de pesados', '53'],
    ['Verpleegkundige', '29'],
    ['Kierowca C+E', '53'],
    ['Księgowa', '13'],
  ])('is told in other languages: %s', (title, code) => {
    expect(familyOf(title)).toBe(code);
  });

  it.each([
    ['Controller', '11'],
    ['Consultant', '13'],
    ['Supply Chain Manager', '11'],
    ['Program Supervisor', '11'],
    ['Operations Manager', '11'],
    ['Risk Manager', '13'],
    ['Purchasing Agent', '13'],
    ['Claims Specialist', '13'],
    ['Pricing Strategist', '13'],
    ['Cloud Security Engineer', '15'],
    ['Automation Tester', '15'],
    ['Informatics Specialist', '15'],
    ['Aircraft Design Engineer', '17'],
    ['Hardware Engineer', '17'],
    ['CAD Operator', '17'],
    ['Park Ranger', '19'],
    ['Geotechnical Technician', '19'],
    ['Couples Therapist', '21'],
    ['School Counselor', '21'],
    ['County Judge', '23'],
    ['Faculty Member', '25'],
    ['Band Director', '25'],
    ['Camera Operator', '27'],
    ['Choir Director', '27'],
    ['Sports Commentator', '27'],
    ['Radiologic Technologist', '29'],
    ['Nurse Practitioner', '29'],
    ['Massage Therapist', '31'],
    ['Medication Aide', '31'],
    ['Night Watchman', '33'],
    ['Police Officer', '33'],
    ['Evidence Technician', '33'],
    ['Table Attendant', '35'],
    ['Breakfast Cook', '35'],
    ['Lawn Specialist', '37'],
    ['Camp Counselor', '39'],
    ['Fitness Trainer', '39'],
    ['Hair Stylist', '39'],
    ['Bond Trader', '41'],
    ['Front End Cashier', '41'],
    ['Sales Engineer', '41'],
    ['Credit Clerk', '43'],
    ['Order Clerk', '43'],
    ['Taxi Dispatcher', '43'],
    ['Mail Sorter', '43'],
    ['Customer Service Representative', '43'],
    ['Field Laborer', '45'],
    ['Log Picker', '45'],
    ['Rock Driller', '47'],
    ['Fence Builder', '47'],
    ['Insulation Applicator', '47'],
    ['Septic Tank Installer', '47'],
    ['Field Service Technician', '49'],
    ['Vending Machine Adjuster', '49'],
    ['Elevator Maintenance Worker', '49'],
    ['Band Saw Operator', '51'],
    ['Furnace Tender', '51'],
    ['Lathe Setter', '51'],
    ['Punch Press Assembler', '51'],
    ['Model Maker', '51'],
    ['Delivery Driver', '53'],
    ['Stock Clerk', '53'],
    ['Passenger Elevator Operator', '53'],
    ['Tower Crane Operator', '53'],
    ['Intelligence Officer', '55'],
    ['Drill Sergeant', '55'],
  ])('is told by the last word and the words before it: %s', (title, code) => {
    expect(familyOf(title)).toBe(code);
  });

  it('follows what a generic last word is about', () => {
    expect(['Laboratory Technician', 'Pharmacy Technician', 'Automotive Technician'].map(familyOf)).toEqual(['19', '29', '49']);
  });

  it('is unknown for words that name no work, and never throws', () => {
    expect(familyOf('')).toBeNull();
    expect(familyOf('Sabbatical')).toBeNull();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), title => {
        expect(() => classifyTitle(title, titles)).not.toThrow();
      }),
    );
  });
});

describe('the rank of a job title', () => {
  it.each([
    ['Marketing intern', 'intern'],
    ['Junior Developer', 'junior'],
    ['Developer', 'professional'],
    ['Senior Developer', 'senior'],
    ['Shift Supervisor', 'lead'],
    ['Senior Product Manager', 'manager'],
    ['Head of Engineering', 'head'],
    ['Director of Nursing', 'director'],
    ['Chief Financial Officer', 'executive'],
    ['Praktikantin im Einkauf', 'intern'],
    ['Teamleiterin Buchhaltung', 'lead'],
    ['Directrice commerciale', 'director'],
    ['Starszy programista', 'senior'],
  ])('%s: %s', (title, rank) => {
    expect(rankOf(title)).toBe(rank);
  });
});
