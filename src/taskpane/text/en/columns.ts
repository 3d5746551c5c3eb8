export const columns = {
  at: (time: string, host: string, verdict: string) => `${time} with ${host}: ${verdict}.`,
  keys: 'Arrows carry it, Enter puts it there, Escape leaves it where it was.',
  verdict: {
    same: 'Where it is now',
    free: 'Free',
    past: 'In the past',
    unknown: 'Not known whether it is free',
    notOffered: 'Does not offer this service',
    closed: 'Outside working hours',
    againstRules: 'Against the service’s rules',
    taken: 'Not free',
    tooClose: 'Too close to something else',
  },
} as const;
