export type PracticeService = {
  readonly slug: string;
  readonly name: string;
  readonly minutes: number;
  readonly isOnline: boolean;
};

function service(name: string, minutes: number, isOnline = false): PracticeService {
  return { slug: name.toLowerCase().replaceAll(' ', '-'), name, minutes, isOnline };
}

export const FIRST_VISIT: PracticeService = service('First visit', 45);
export const FOLLOW_UP: PracticeService = service('Follow-up', 30);
export const ASSESSMENT: PracticeService = service('Assessment', 60);
export const SPORTS_MASSAGE: PracticeService = service('Sports massage', 30);
export const ONLINE_CHECK_IN: PracticeService = service('Online check-in', 20, true);

export const SERVICES: readonly PracticeService[] = [
  FIRST_VISIT,
  FOLLOW_UP,
  ASSESSMENT,
  SPORTS_MASSAGE,
  ONLINE_CHECK_IN,
];
