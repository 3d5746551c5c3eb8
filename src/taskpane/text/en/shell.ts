export const shell = {
  day: 'Day',
  appointment: 'Appointment',
  message: 'Message',
  settings: 'Settings',
  help: 'Keys and help',
  search: 'Find a name',
} as const;
