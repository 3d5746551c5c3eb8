export const shell = {
  day: 'Day',
  appointment: 'Appointment',
  message: 'Message',
  settings: 'Settings',
  help: 'Keys and help',
  signOut: 'Sign out',
  menu: 'Menu',
  back: 'Back',
  search: 'Find a name',
  signedInAs: (name: string) => `Signed in as ${name}`,
} as const;
